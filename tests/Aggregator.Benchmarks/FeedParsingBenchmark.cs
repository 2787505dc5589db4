using System.Text;
using System.Xml;
using Aggregator.Feeds;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>
/// A feed of 1,000 items in bytes, made here: a pass of the bare XML reader over it, ours up to the hashes (a poll that brings nothing new), ours with
/// every item read (a first fetch), and CodeHollow.FeedReader.
/// </summary>
[MemoryDiagnoser]
public class FeedParsingBenchmark
{
    private const int Items = 1_000;
    private const int Sentences = 40;

    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/rss+xml; charset=utf-8" };

    private readonly byte[] _body = Encoding.UTF8.GetBytes(MakeFeed());
    private readonly Uri _url = new("https://news.example/feed.xml");

    [Benchmark(Baseline = true)]
    public int XmlReaderPass()
    {
        using var reader = XmlReader.Create(new MemoryStream(_body));
        var read = 0;
        while (reader.Read())
        {
            read += reader.HasValue ? reader.Value.Length : 1;
        }

        return read;
    }

    [Benchmark]
    public async Task<ulong> ParseAndHash()
    {
        var hashes = 0UL;
        foreach (var item in (await ParseAsync()).Items)
        {
            hashes ^= item.Hash;
        }

        return hashes;
    }

    [Benchmark]
    public async Task<int> ParseAndReadAll()
    {
        var titled = 0;
        foreach (var item in (await ParseAsync()).Items)
        {
            titled += item.Read().Title is null ? 0 : 1;
        }

        return titled;
    }

    [Benchmark]
    public int CodeHollow() => global::CodeHollow.FeedReader.FeedReader.ReadFromByteArray(_body).Items.Count;

    private async Task<Feed> ParseAsync() => await FeedParser.ParseAsync(_body, Headers, _url, CancellationToken.None) is FeedParseResult.Parsed { Feed: var feed }
        ? feed
        : throw new InvalidOperationException("The feed made here was not read.");

    private static string MakeFeed()
    {
        var feed = new StringBuilder("<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>")
            .Append("<channel><title>Example</title><link>https://news.example/</link><description>News of a small harbour</description><language>en</language>");
        for (var i = 0; i < Items; i++)
        {
            feed.Append($"<item><title>Story number {i} &amp; what came of it</title><link>https://news.example/story/{i}</link><guid isPermaLink='false'>story-{i}</guid>")
                .Append($"<pubDate>Sun, 22 Jun 2025 10:{i % 60:00}:35 +0900</pubDate><dc:creator>Jane Doe</dc:creator><category>Harbour</category><category>Ships {i % 20}</category>")
                .Append("<description>What it is about, in one sentence that ends here.</description><content:encoded><![CDATA[");
            for (var sentence = 0; sentence < Sentences; sentence++)
            {
                feed.Append($"<p>In the year {1900 + i} the bridge was <em>closed again</em>, and the <a href=\"/council/{sentence}\">council</a> met {sentence} times, to no end.</p>");
            }

            feed.Append("]]></content:encoded></item>");
        }

        return feed.Append("</channel></rss>").ToString();
    }
}
