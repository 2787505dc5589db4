using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with sources.</summary>
public abstract class SourceContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_known_address_gives_the_source_that_is_there()
    {
        var again = await Writer.AddAsync(new Uri("http://news.test/feed.xml"), new SourceSettings { Title = "Other" }, Token);

        Assert.False(again.IsNew);
        Assert.Equal(Source, again.Source.Id);
        Assert.Null(again.Source.Settings.Title);
    }

    [Fact]
    public async Task A_source_that_moved_is_known_by_both_addresses()
    {
        var moved = await Writer.MoveAsync(Source, new Uri("https://new.test/feed.xml"), Token);

        Assert.Equal((new Uri("https://new.test/feed.xml"), null), (moved?.Source.Url, moved?.TakenBy));
        foreach (var url in new[] { "https://news.test/feed.xml", "https://new.test/feed.xml" })
        {
            Assert.Equal(Source, (await Writer.AddAsync(new Uri(url), new SourceSettings(), Token)).Source.Id);
        }
    }

    [Fact]
    public async Task An_address_that_another_source_has_or_had_is_not_given()
    {
        var other = await NewSource("https://other.test/feed");
        await Writer.MoveAsync(other, new Uri("https://third.test/feed"), Token);

        var taken = await Writer.MoveAsync(Source, new Uri("https://third.test/feed"), Token);
        var left = await Writer.MoveAsync(Source, new Uri("https://other.test/feed"), Token);

        Assert.Equal((other, other), (taken?.TakenBy, left?.TakenBy));
        Assert.Empty((await Reader.FindSourceAsync(Source, Token))?.State.FormerUrls ?? []);
    }

    [Fact]
    public async Task A_removed_source_leaves_all_its_addresses()
    {
        await Writer.MoveAsync(Source, new Uri("https://new.test/feed.xml"), Token);
        await Writer.RemoveAsync(Source, purge: false, Token);

        Assert.True((await Writer.AddAsync(new Uri("https://news.test/feed.xml"), new SourceSettings(), Token)).IsNew);
        Assert.True((await Writer.AddAsync(new Uri("https://new.test/feed.xml"), new SourceSettings(), Token)).IsNew);
        Assert.Null(await Writer.MoveAsync(Source, new Uri("https://new.test/"), Token));
    }

    [Fact]
    public async Task A_move_in_the_middle_of_a_fetch_leaves_the_claim()
    {
        await Writer.ClaimAsync(Source, Lease, Token);

        await Writer.MoveAsync(Source, new Uri("https://new.test/feed.xml"), Token);

        Assert.Null(await Writer.ClaimAsync(Source, Lease, Token));
    }

    [Fact]
    public async Task A_number_is_never_given_twice()
    {
        var second = await NewSource("https://second.test/feed");
        await Writer.RemoveAsync(second, purge: false, Token);

        var third = await NewSource("https://second.test/feed");

        Assert.True(third.Value > second.Value);
        Assert.Null(await Reader.FindSourceAsync(second, Token));
    }

    [Fact]
    public async Task Known_items_outlive_the_document_that_held_them()
    {
        await Complete(Source, Time.GetUtcNow(), [1, 2, 3]);
        await Complete(Source, Time.GetUtcNow(), [3, 4]);
        await Complete(Source, Time.GetUtcNow());

        Assert.Equal([1ul, 2ul, 3ul, 4ul], (await Reader.KnownItemsAsync(Source, Token)).Order());
    }

    [Fact]
    public async Task Known_items_are_bounded()
    {
        await Complete(Source, Time.GetUtcNow(), [.. Enumerable.Range(0, 900).Select(i => (ulong)i)]);

        await Complete(Source, Time.GetUtcNow(), [.. Enumerable.Range(5000, 200).Select(i => (ulong)i)]);

        var known = await Reader.KnownItemsAsync(Source, Token);
        Assert.Equal(1000, known.Count);
        Assert.Contains(5199ul, known);
    }

    [Fact]
    public async Task A_purged_source_takes_its_own_articles_and_leaves_shared_ones()
    {
        var other = await NewSource("https://other.test/feed");
        var text = GivenDraft.TextOf("shared");
        await Commit(GivenDraft.Of(Source, "own"), GivenDraft.Of(Source, "a", text, "Same"), GivenDraft.Of(Source, "waits") with { Page = PageState.Postponed });
        await Commit(GivenDraft.Of(other, "b", text, "Same"));

        Assert.True(await Writer.RemoveAsync(Source, purge: true, Token));

        var article = await Only();
        Assert.Equal(other, article.Source);
        Assert.Equal(other, Assert.Single(article.AlsoIn).Source);
        Assert.Empty(await List(new ListingScope.OfSource(Source)));
        Assert.Equal((1, 1, 0), await Figures());
    }

    [Fact]
    public async Task A_source_that_was_purged_can_be_read_again()
    {
        await Commit(GivenDraft.Of(Source, "a"));
        await Writer.RemoveAsync(Source, purge: true, Token);
        var again = await NewSource("https://news.test/feed.xml");

        var report = await Commit(GivenDraft.Of(again, "a") with { Keys = GivenDraft.Of(Source, "a").Keys });

        Assert.Equal(1, report.New);
    }

    [Fact]
    public async Task A_source_that_is_removed_leaves_its_articles_and_lets_waiting_ones_enter()
    {
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "waits") with { Page = PageState.Postponed });

        Assert.True(await Writer.RemoveAsync(Source, purge: false, Token));

        Assert.Equal(2, (await All()).Count);
        Assert.False(await Writer.RemoveAsync(Source, purge: false, Token));
        Assert.Equal(default, await Commit(GivenDraft.Of(Source, "later")));
    }

    [Fact]
    public async Task Sources_come_by_title()
    {
        await Writer.AddAsync(new Uri("https://b.test/"), new SourceSettings { Title = "beta" }, Token);
        await Writer.AddAsync(new Uri("https://a.test/"), new SourceSettings { Title = "Alpha" }, Token);

        Assert.Equal(["Alpha", "beta", "news.test"], (await Reader.SourcesAsync(Token)).Select(source => source.Title));
    }

    [Fact]
    public async Task A_call_that_fails_leaves_nothing_and_takes_no_other_along()
    {
        var calls = Enumerable.Range(0, 40).Select(i => i % 8 == 3
            ? Writer.ChangeAsync(Source, _ => throw new InvalidOperationException("the caller's own"), Token)
            : (Task)Commit(GivenDraft.Of(Source, $"item{i}"))).ToList();

        await Task.WhenAll(calls.Where((_, i) => i % 8 != 3));

        foreach (var failing in calls.Where((_, i) => i % 8 == 3))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        }

        Assert.Equal(35, (await All()).Count);
    }

    private async Task<Source> Found(SourceId id) => await Reader.FindSourceAsync(id, Token) ?? throw new InvalidOperationException($"Source {id} is gone.");

    private Task Complete(SourceId id, DateTimeOffset next, IReadOnlyList<ulong>? hashes = null) =>
        Writer.CommitAsync(new FetchSlice(id, [], new FetchCompletion(StateDue(next), hashes)), Token);

    private async Task<(long Articles, long Copies, long PagesDue)> Figures()
    {
        var summary = await Reader.SummaryAsync(Token);
        return (summary.Articles, summary.Copies, summary.PagesDue);
    }
}
