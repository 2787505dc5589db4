using System.Globalization;
using Aggregator.Feeds;
using Aggregator.Html;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>
/// What follows on reading an item and is no part of it: sanitising its fragments, which makes their addresses absolute on the way, and making addresses
/// absolute alone, as many as the feed of full texts has.
/// </summary>
[MemoryDiagnoser]
public class FeedCleaningBenchmark
{
    private const int Sentences = 40;

    private readonly Uri _url = new("https://news.example/feed.xml");
    private readonly string[] _references =
        [.. Enumerable.Range(0, GeneratedFeed.Items * Sentences).Select(number => string.Create(CultureInfo.InvariantCulture, $"/council/{number}"))];

    private IReadOnlyList<FeedItem> _items = [];

    [GlobalSetup]
    public async Task ReadAsync()
    {
        var parsed = await FeedParser.ParseAsync(GeneratedFeed.Of(Sentences), new Dictionary<string, string>(), _url, CancellationToken.None);
        _items = parsed is FeedParseResult.Parsed { Feed.Items: var items } ? [.. items.Select(raw => raw.Read())] : throw new InvalidOperationException("Not read.");
    }

    [Benchmark(Baseline = true)]
    public int ResolveAddresses() => _references.Count(reference => AbsoluteUrl.Resolve(reference, _url) is not null);

    [Benchmark]
    public async Task<int> SanitiseAllItems()
    {
        var characters = 0;
        foreach (var item in _items)
        {
            characters += (await FeedItemCleaner.CleanAsync(item, CancellationToken.None)).ContentHtml?.Length ?? 0;
        }

        return characters;
    }
}
