using Aggregator.Deduplication;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>The steps from a text to a judgement, one article of 500 words against 20,000 others of which some are copies.</summary>
[MemoryDiagnoser]
public class DeduplicationBenchmark
{
    private const int Articles = 20_000;
    private const int Words = 500;

    private readonly Dictionary<Guid, Fingerprint> _stored = [];
    private readonly DateTimeOffset _start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private DuplicateFinder _finder = new((_, _) => null, DuplicateOptions.Default);
    private string _text = "";
    private DuplicateCandidate _copy = Nothing;
    private DuplicateCandidate _unseen = Nothing;
    private byte[] _bytes = [];

    private static DuplicateCandidate Nothing => new(Guid.Empty, "", DateTimeOffset.MinValue, Fingerprint.Of("", ""));

    [GlobalSetup]
    public void FillTheFinder()
    {
        var random = new Random(42);
        _finder = new DuplicateFinder((id, _) => _stored.GetValueOrDefault(id), DuplicateOptions.Default);
        for (var i = 0; i < Articles; i++)
        {
            var article = Article(random, i);
            _stored[article.Id] = article.Fingerprint;
            _finder.Add(article);
        }

        _text = Text(random);
        _unseen = Article(random, Articles);
        _copy = new DuplicateCandidate(Guid.CreateVersion7(), "copy.test", _start.AddMinutes(Articles), _stored.Values.Last());
        _bytes = _unseen.Fingerprint.ToBytes();
    }

    [Benchmark]
    public CanonicalUrl Address() => CanonicalUrl.Of("https://www.harbour.test/2026/03/storm.html?utm_source=rss&utm_medium=feed&id=1707");

    [Benchmark]
    public Fingerprint NormaliseAndShingle() => Fingerprint.Of("Night ferry stops after engine fire", _text);

    [Benchmark]
    public DuplicateMatch? FindACopy() => _finder.Begin().Find(_copy);

    [Benchmark]
    public DuplicateMatch? FindNothing() => _finder.Begin().Find(_unseen);

    [Benchmark]
    public void Add() => _finder.Add(_unseen with { Id = Guid.CreateVersion7() });

    [Benchmark]
    public Fingerprint ReadStoredForm() => Fingerprint.FromBytes(_bytes);

    private DuplicateCandidate Article(Random random, int number)
        => new(Guid.CreateVersion7(), $"site{number % 300}.test", _start.AddMinutes(number), Fingerprint.Of($"Headline {number}", Text(random)));

    // Words as unequal in frequency as those of a language, so that some 3-grams are common.
    private static string Text(Random random)
        => string.Join(' ', Enumerable.Range(0, Words).Select(_ => "w" + (int)Math.Pow(30_000, random.NextDouble())));
}
