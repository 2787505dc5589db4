using CsCheck;

namespace Aggregator.Deduplication.Tests.Index;

public sealed class KnownArticlesTests : IDisposable
{
    private const int Shingles = 40;

    private readonly Dictionary<(Guid Id, byte Part), Fingerprint> _stored = [];
    private readonly DuplicateFinder _finder;

    public KnownArticlesTests() => _finder = FinderOf(DuplicateOptions.Default);

    public void Dispose() => _finder.Dispose();

    [Fact]
    public void What_is_found_does_not_depend_on_when_merges_end()
    {
        using var settled = FinderOf(DuplicateOptions.Default);
        var articles = Enumerable.Range(0, 20_000).Select(number => Store(number)).ToList();
        foreach (var article in articles)
        {
            _finder.Add(article);
            settled.Add(article);
            settled.Settle();
        }

        var found = articles.Where((_, place) => place % 100 == 0).Select(article => (ById(_finder, article), ById(settled, article))).ToList();

        Assert.All(found, pair => Assert.Equal(pair.Item1, pair.Item2));
        Assert.DoesNotContain(found, pair => pair.Item1 is null);
    }

    [Fact]
    public void Articles_that_come_and_go_are_found_while_they_are_there()
    {
        var articles = Enumerable.Range(0, 41).Select(number => Store(number)).ToList();

        Gen.Int[0, 40].Array[1, 400].Sample(
            numbers =>
            {
                using var finder = FinderOf(DuplicateOptions.Default);
                var known = new HashSet<int>();
                foreach (var number in numbers)
                {
                    if (known.Add(number))
                    {
                        finder.Add(articles[number]);
                    }
                    else
                    {
                        known.Remove(number);
                        finder.Remove(articles[number].Id);
                    }
                }

                Assert.Equal(known.Count, finder.Count);
                Assert.All(articles, article => Assert.Equal(known.Contains(articles.IndexOf(article)), ById(finder, article) == article.Id));
            },
            iter: 100);
    }

    [Fact]
    public void The_oldest_are_forgotten_when_there_are_too_many()
    {
        using var finder = FinderOf(new DuplicateOptions { MostArticles = 5_000 });
        var articles = Enumerable.Range(0, 12_000).Select(number => Store(number)).ToList();

        articles.ForEach(finder.Add);

        Assert.Equal(5_000, finder.Count);
        Assert.Null(ById(finder, articles[6_999]));
        Assert.Equal(articles[7_000].Id, ById(finder, articles[7_000]));
    }

    [Fact]
    public void An_article_that_was_edited_a_hundred_times_is_found()
    {
        var article = Store(1);
        for (var edit = 0; edit < 100; edit++)
        {
            _finder.Add(article with { Published = article.Published.AddMinutes(edit) });
        }

        Assert.Equal(article.Id, ById(_finder, article));
    }

    [Fact]
    public void What_stands_in_two_hundred_articles_is_boilerplate()
    {
        var articles = Enumerable.Range(0, 200).Select(_ => Store(1)).ToList();

        articles.ForEach(_finder.Add);

        Assert.Null(ById(_finder, articles[0]));
    }

    [Fact]
    public void A_finder_is_disposed_while_it_merges()
    {
        var finder = FinderOf(DuplicateOptions.Default);
        Enumerable.Range(0, 4_000).Select(number => Store(number)).ToList().ForEach(finder.Add);

        finder.Dispose();

        Assert.Equal(4_000, finder.Count);
    }

    [Fact]
    public void An_article_that_is_added_again_stays_as_it_is()
    {
        var articles = Enumerable.Range(0, 3_000).Select(number => Store(number)).ToList();
        articles.ForEach(_finder.Add);
        using var before = new MemoryStream();
        _finder.Settle();
        _finder.Capture().WriteTo(before);

        articles.ForEach(_finder.Add);

        using var after = new MemoryStream();
        _finder.Capture().WriteTo(after);
        Assert.Equal(before.ToArray(), after.ToArray());
    }

    private static Guid? ById(DuplicateFinder finder, DuplicateCandidate article)
        => finder.Begin().Find(article with { Id = Guid.Empty, Site = "other.test" })?.ArticleId;

    private DuplicateFinder FinderOf(DuplicateOptions options) => new((id, part) => _stored.GetValueOrDefault((id, part)), options);

    // Hashes made outright, since thousands of texts would take seconds.
    private DuplicateCandidate Store(int number)
    {
        var random = new Random(number);
        var fingerprint = new Fingerprint { WordCount = Shingles + 2, Shingles = [.. Enumerable.Range(0, Shingles).Select(_ => (uint)random.NextInt64(uint.MaxValue))] };
        var article = new DuplicateCandidate(Guid.CreateVersion7(), "varholm.test", new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero).AddSeconds(number), fingerprint);
        _stored[(article.Id, article.Part)] = fingerprint;
        return article;
    }
}
