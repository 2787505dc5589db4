using System.Xml;
using System.Xml.Linq;
using Aggregator.Feeds;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>
/// A feed of 1,000 items in bytes: a pass of the bare XML reader over it, the framework's own tree of it, ours up to the hashes (a poll that brings
/// nothing new), ours with every item read (a first fetch), and CodeHollow.FeedReader. Nothing is sanitised: <see cref="FeedCleaningBenchmark"/> does that.
/// </summary>
[MemoryDiagnoser, MinColumn]   // the fastest iteration is the one that was disturbed least
public class FeedParsingBenchmark
{
    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/rss+xml; charset=utf-8" };

    private readonly Uri _url = new("https://news.example/feed.xml");
    private byte[] _body = [];

    /// <summary>Sentences of an item: 40 make a full text (5.5 KB an item), 3 a short item (800 bytes).</summary>
    [Params(40, 3)]
    public int Sentences { get; set; }

    [GlobalSetup]
    public void Make() => _body = GeneratedFeed.Of(Sentences);

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
    public XDocument FrameworkTree() => XDocument.Load(new MemoryStream(_body));

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
}
