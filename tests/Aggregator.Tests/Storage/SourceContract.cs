using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with sources.</summary>
public abstract class SourceContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_known_address_gives_the_source_that_is_there()
    {
        var again = await Store.AddAsync(new Uri("http://news.test/feed.xml"), new SourceSettings { Title = "Other" }, Token);

        Assert.False(again.IsNew);
        Assert.Equal(Source, again.Source.Id);
        Assert.Null(again.Source.Settings.Title);
    }

    [Fact]
    public async Task A_number_is_never_given_twice()
    {
        var second = await NewSource("https://second.test/feed");
        await Store.RemoveAsync(second, purge: false, Token);

        var third = await NewSource("https://second.test/feed");

        Assert.True(third.Value > second.Value);
        Assert.Null(await Store.FindSourceAsync(second, Token));
    }

    [Fact]
    public async Task A_source_that_is_claimed_is_not_claimed_again_before_the_lease_ends()
    {
        Assert.Single(await Store.ClaimDueAsync(10, Lease, Token));

        Assert.Empty(await Store.ClaimDueAsync(10, Lease, Token));
        Assert.Null(await Store.ClaimAsync(Source, Lease, Token));
        Time.Advance(Lease);
        Assert.Single(await Store.ClaimDueAsync(10, Lease, Token));
    }

    [Fact]
    public async Task A_claim_that_is_given_back_can_be_taken_at_once()
    {
        await Store.ClaimDueAsync(10, Lease, Token);

        await Store.ReleaseAsync(Source, Token);

        Assert.NotNull(await Store.ClaimAsync(Source, Lease, Token));
    }

    [Fact]
    public async Task The_most_overdue_is_claimed_first()
    {
        var late = await Due("https://late.test/feed", -2);
        var later = await Due("https://later.test/feed", -1);
        await Due("https://future.test/feed", 1);
        await Complete(Source, Time.GetUtcNow().AddHours(5));

        var claimed = await Store.ClaimDueAsync(10, Lease, Token);

        Assert.Equal([late, later], claimed.Select(source => source.Id));
    }

    [Fact]
    public async Task Only_the_last_slice_ends_the_claim_and_stores_the_state()
    {
        await Store.ClaimDueAsync(10, Lease, Token);
        await Commit(GivenDraft.Of(Source, "a"));
        Assert.Empty(await Store.ClaimDueAsync(10, Lease, Token));

        await Store.CommitAsync(new FetchSlice(Source, [GivenDraft.Of(Source, "b")], new FetchCompletion(StateDue(Time.GetUtcNow().AddMinutes(1)), [1, 2])), Token);

        var source = await Found(Source);
        Assert.Equal(("News", 2), (source.State.FeedTitle, source.State.Items));
        Assert.Equal([1ul, 2ul], (await Store.KnownItemsAsync(Source, Token)).Order());
        Assert.Empty(await Store.ClaimDueAsync(10, Lease, Token));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await Store.ClaimDueAsync(10, Lease, Token));
    }

    [Fact]
    public async Task A_setting_made_during_a_fetch_survives_it()
    {
        var claimed = await Store.ClaimAsync(Source, Lease, Token);
        Assert.NotNull(claimed);
        await Store.ChangeAsync(Source, settings => settings with { Title = "Mine", Every = TimeSpan.FromMinutes(7), Credentials = new BasicCredentials("u", "p") }, Token);

        await Complete(claimed.Id, Time.GetUtcNow().AddHours(1));

        var source = await Found(Source);
        Assert.Equal(("Mine", TimeSpan.FromMinutes(7), "p"), (source.Title, source.Settings.Every, source.Settings.Credentials?.Password));
    }

    [Fact]
    public async Task A_paused_source_is_not_due_and_a_resumed_one_is_due_now()
    {
        await Complete(Source, Time.GetUtcNow().AddHours(1));
        await Store.ChangeAsync(Source, settings => settings with { IsPaused = true }, Token);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await Store.ClaimDueAsync(10, Lease, Token));

        await Store.ChangeAsync(Source, settings => settings with { IsPaused = false }, Token);

        Assert.Single(await Store.ClaimDueAsync(10, Lease, Token));
    }

    [Fact]
    public async Task Known_items_outlive_the_document_that_held_them()
    {
        await Complete(Source, Time.GetUtcNow(), [1, 2, 3]);
        await Complete(Source, Time.GetUtcNow(), [3, 4]);
        await Complete(Source, Time.GetUtcNow());

        Assert.Equal([1ul, 2ul, 3ul, 4ul], (await Store.KnownItemsAsync(Source, Token)).Order());
    }

    [Fact]
    public async Task Known_items_are_bounded()
    {
        await Complete(Source, Time.GetUtcNow(), [.. Enumerable.Range(0, 900).Select(i => (ulong)i)]);

        await Complete(Source, Time.GetUtcNow(), [.. Enumerable.Range(5000, 200).Select(i => (ulong)i)]);

        var known = await Store.KnownItemsAsync(Source, Token);
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

        Assert.True(await Store.RemoveAsync(Source, purge: true, Token));

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
        await Store.RemoveAsync(Source, purge: true, Token);
        var again = await NewSource("https://news.test/feed.xml");

        var report = await Commit(GivenDraft.Of(again, "a") with { Keys = GivenDraft.Of(Source, "a").Keys });

        Assert.Equal(1, report.New);
    }

    [Fact]
    public async Task A_source_that_is_removed_leaves_its_articles_and_lets_waiting_ones_enter()
    {
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "waits") with { Page = PageState.Postponed });

        Assert.True(await Store.RemoveAsync(Source, purge: false, Token));

        Assert.Equal(2, (await All()).Count);
        Assert.False(await Store.RemoveAsync(Source, purge: false, Token));
        Assert.Equal(default, await Commit(GivenDraft.Of(Source, "later")));
    }

    [Fact]
    public async Task Sources_come_by_title()
    {
        await Store.AddAsync(new Uri("https://b.test/"), new SourceSettings { Title = "beta" }, Token);
        await Store.AddAsync(new Uri("https://a.test/"), new SourceSettings { Title = "Alpha" }, Token);

        Assert.Equal(["Alpha", "beta", "news.test"], (await Store.SourcesAsync(Token)).Select(source => source.Title));
    }

    [Fact]
    public async Task A_call_that_fails_leaves_nothing_and_takes_no_other_along()
    {
        var calls = Enumerable.Range(0, 40).Select(i => i % 8 == 3
            ? Store.ChangeAsync(Source, _ => throw new InvalidOperationException("the caller's own"), Token)
            : (Task)Commit(GivenDraft.Of(Source, $"item{i}"))).ToList();

        await Task.WhenAll(calls.Where((_, i) => i % 8 != 3));

        foreach (var failing in calls.Where((_, i) => i % 8 == 3))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        }

        Assert.Equal(35, (await All()).Count);
    }

    [Fact]
    public async Task Readers_and_writers_do_not_disturb_each_other()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await Commit(GivenDraft.Of(Source, $"item-{writer}-{i}"));
            }
        })));
        var reading = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
            {
                var changes = await Store.ChangesAsync(0, 1000, Token);
                Assert.Equal(Enumerable.Range(1, changes.Count).Select(i => (long)i), changes.Select(change => change.Seq));
            }
        })));

        await Task.WhenAll(writing, reading);

        Assert.Equal(160, (await All()).Count);
    }

    private async Task<Source> Found(SourceId id) => await Store.FindSourceAsync(id, Token) ?? throw new InvalidOperationException($"Source {id} is gone.");

    private async Task<SourceId> Due(string url, int minutes)
    {
        var id = await NewSource(url);
        await Complete(id, Time.GetUtcNow().AddMinutes(minutes));
        return id;
    }

    private Task Complete(SourceId id, DateTimeOffset next, IReadOnlyList<ulong>? hashes = null) =>
        Store.CommitAsync(new FetchSlice(id, [], new FetchCompletion(StateDue(next), hashes)), Token);

    private async Task<(long Articles, long Copies, long PagesDue)> Figures()
    {
        var summary = await Store.SummaryAsync(Token);
        return (summary.Articles, summary.Copies, summary.PagesDue);
    }
}
