using CsCheck;
using static Aggregator.Deduplication.Tests.Texts;

namespace Aggregator.Deduplication.Tests;

public sealed class DuplicateFinderTests : GivenFinder
{
    [Fact]
    public void An_article_does_not_repeat_itself()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(article);

        Assert.Null(match);
    }

    [Fact]
    public void A_batch_sees_its_own_members()
    {
        var first = Article(FerryTitle, Of(Ferry));
        var batch = Finder.Begin();
        batch.Add(first);

        var match = batch.Find(Article(FerryTitle, Of(Ferry), "elmsund.test"));

        Assert.Equal(first.Id, match?.ArticleId);
    }

    [Fact]
    public void A_batch_that_is_not_committed_leaves_no_trace()
    {
        Finder.Begin().Add(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article(FerryTitle, Of(Ferry), "elmsund.test"));

        Assert.Null(match);
        Assert.Equal(0, Finder.Count);
    }

    [Fact]
    public void A_batch_is_committed_once()
    {
        var batch = Finder.Begin();
        batch.Commit();

        Assert.Throws<InvalidOperationException>(batch.Commit);
    }

    [Fact]
    public void The_newer_text_of_an_article_replaces_the_older_one()
    {
        var older = Store(Article(FerryTitle, Of(Ferry)));
        Store(older with { Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        Assert.Null(Find(Article(FerryTitle, Of(Ferry), "elmsund.test")));
        Assert.Equal(older.Id, Find(Article(MuseumTitle, Of(Museum), "elmsund.test"))?.ArticleId);
    }

    [Fact]
    public void An_article_is_found_by_each_of_its_texts()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));
        Store(article with { Part = 1, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        var byFirst = Find(Article(FerryTitle, Of(Ferry), "elmsund.test"));
        var bySecond = Find(Article(MuseumTitle, Of(Museum), "elmsund.test"));

        Assert.Equal((article.Id, (byte)0), (byFirst?.ArticleId, byFirst?.Part));
        Assert.Equal((article.Id, (byte)1), (bySecond?.ArticleId, bySecond?.Part));
        Assert.Null(Find(article with { Part = 2 }));
    }

    [Fact]
    public void The_newer_state_of_one_text_leaves_the_others()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));
        var other = Store(article with { Part = 7, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        Store(other with { Fingerprint = Fingerprint.Of("The quarry", Of(Quarry)) });

        Assert.Equal(2, Finder.Count);
        Assert.Equal(article.Id, Find(Article(FerryTitle, Of(Ferry), "elmsund.test"))?.ArticleId);
        Assert.Null(Find(Article(MuseumTitle, Of(Museum), "elmsund.test")));
    }

    [Fact]
    public void A_removed_article_goes_with_all_its_texts()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));
        Store(article with { Part = 255, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        Finder.Remove(article.Id);

        Assert.Equal(0, Finder.Count);
        Assert.Null(Find(Article(MuseumTitle, Of(Museum), "elmsund.test")));
    }

    [Fact]
    public void A_removed_article_is_not_found()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));

        Finder.Remove(article.Id);

        Assert.Null(Find(Article(FerryTitle, Of(Ferry), "elmsund.test")));
    }

    [Fact]
    public void An_article_that_is_gone_from_the_store_is_not_found()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));

        Stored.Remove((article.Id, 0));

        Assert.Null(Find(Article(FerryTitle, Of(Ferry), "elmsund.test")));
    }

    [Fact]
    public void The_window_forgets()
    {
        var finder = FinderOf(new DuplicateOptions { WindowDays = 2 });
        Add(finder, Article(FerryTitle, Of(Ferry)));
        Add(finder, Article(MuseumTitle, Of(Museum), hours: 49));

        Assert.Null(finder.Begin().Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 49)));
        Assert.NotNull(finder.Begin().Find(Article(MuseumTitle, Of(Museum), "elmsund.test", 50)));
    }

    [Fact]
    public void Memory_is_given_back_when_articles_leave_the_window()
    {
        var finder = FinderOf(new DuplicateOptions { WindowDays = 1 });
        finder.Add(Article(MuseumTitle, Of(Museum), hours: -6_001));
        finder.Add(Article(FerryTitle, Of(Ferry)) with { Published = DateTimeOffset.MaxValue.AddDays(-1) });
        for (var i = 0; i < 6_000; i++)
        {
            finder.Add(Article($"Notice {i} of the harbour", $"Berth {i} is closed to boats longer than {i} feet.", hours: i - 6_000));
        }

        Assert.InRange(finder.Count, 24, 30);
    }

    [Fact]
    public void A_date_in_the_future_does_not_empty_the_window()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));
        Store(Article(MuseumTitle, Of(Museum)) with { Published = DateTimeOffset.MaxValue.AddDays(-1) });

        var match = Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 1));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Fact]
    public void The_order_of_other_articles_does_not_change_what_is_found()
    {
        var original = Article(FerryTitle, Of(Ferry));
        var others = Enumerable.Range(0, 40).Select(i => Article($"Berth {i} reopens", Of(Museum[i % 4], Quarry[i % 3], $"Berth {i} reopens."))).ToArray();

        DuplicateCandidate[] all = [original, .. others];
        Array.ForEach(all, article => Stored[(article.Id, 0)] = article.Fingerprint);   // before: the samples run at once

        Gen.Shuffle(all).Sample(
            order =>
            {
                using var finder = FinderOf(DuplicateOptions.Default);
                Array.ForEach(order, finder.Add);

                Assert.Equal(original.Id, finder.Begin().Find(Article("Ferry stays in port", Of(Ferry[..3]), "elmsund.test"))?.ArticleId);
            },
            iter: 50);
    }

    private void Add(DuplicateFinder finder, DuplicateCandidate article)
    {
        Stored[(article.Id, article.Part)] = article.Fingerprint;
        finder.Add(article);
    }
}
