using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>Seeking an article's story and adding it: one of 500 words, 45 names and 8 numbers, among 7,000 of three days.</summary>
[MemoryDiagnoser]
public class StoryBenchmark
{
    private const int Articles = 7_000;
    private const int Words = 447;
    private const int Names = 45;
    private const int Numbers = 8;

    private readonly DateTimeOffset _start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly StoryClusters _stories = new();
    private readonly List<DuplicateCandidate> _next = [];
    private int _at;

    [GlobalSetup]
    public void FillTheWindow()
    {
        var random = new Random(42);
        for (var i = 0; i < Articles; i++)
        {
            var article = Article(random, i);
            _stories.Add(article, _stories.Find(article) ?? article.Id);
        }

        _next.AddRange(Enumerable.Range(0, 500).Select(i => Article(random, Articles + (i / 100))));
    }

    [Benchmark]
    public Guid? Find() => _stories.Find(Next());

    [Benchmark]
    public void Add()
    {
        var article = Next();
        _stories.Add(article, article.Id);
    }

    private DuplicateCandidate Next() => _next[_at++ % _next.Count];

    private DuplicateCandidate Article(Random random, int number)
    {
        List<string> words =
        [
            .. Enumerable.Range(0, Words).Select(_ => Word(random, "w", 30_000)),
            .. Enumerable.Range(0, Names).Select(_ => Word(random, "N", 60_000)),
            .. Enumerable.Range(0, Numbers).Select(_ => Word(random, "", 5_000)),
        ];
        var title = string.Join(' ', words[Words..(Words + 3)].Concat(words[..6]));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
        var text = string.Join(' ', words);
        return new(Guid.CreateVersion7(), $"site{number % 300}.test", _start.AddSeconds(number * 37), Fingerprint.Of(title, text));
    }

    // As unequal in frequency as those of a language.
    private static string Word(Random random, string kind, int different) => kind + (int)Math.Pow(different, random.NextDouble());
}
