using Aggregator.Ingestion;
using Aggregator.Scheduling;

namespace Aggregator.Storage;

/// <summary>What any store must do with claims: nothing is fetched by two at a time, and nothing is forgotten when one of them dies.</summary>
public abstract class ClaimContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_source_that_is_claimed_is_not_claimed_again_before_the_lease_ends()
    {
        Assert.Single(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));

        Assert.Empty(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
        Assert.Null(await Writer.ClaimAsync(Source, Lease, Token));
        Time.Advance(Lease);
        Assert.Single(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
    }

    [Fact]
    public async Task A_claim_that_is_given_back_can_be_taken_at_once()
    {
        await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token);

        await Writer.ReleaseAsync(Source, Token);

        Assert.NotNull(await Writer.ClaimAsync(Source, Lease, Token));
    }

    [Fact]
    public async Task The_most_overdue_is_claimed_first()
    {
        var late = await Due("https://late.test/feed", -2);
        var later = await Due("https://later.test/feed", -1);
        await Due("https://future.test/feed", 1);
        await Complete(Source, Time.GetUtcNow().AddHours(5));

        var claimed = await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token);

        Assert.Equal([late, later], claimed.Select(source => source.Id));
    }

    [Fact]
    public async Task Only_the_last_slice_ends_the_claim_and_stores_the_state()
    {
        await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token);
        await Commit(GivenDraft.Of(Source, "a"));
        Assert.Empty(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));

        await Writer.CommitAsync(new FetchSlice(Source, [GivenDraft.Of(Source, "b")], new FetchCompletion(StateDue(Time.GetUtcNow().AddMinutes(1)), [1, 2])), Token);

        var source = await Found(Source);
        Assert.Equal(("News", 2), (source.State.FeedTitle, source.State.Items));
        Assert.Equal([1ul, 2ul], (await Reader.KnownItemsAsync(Source, Token)).Order());
        Assert.Empty(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
    }

    [Fact]
    public async Task A_setting_made_during_a_fetch_survives_it()
    {
        var claimed = await Writer.ClaimAsync(Source, Lease, Token);
        Assert.NotNull(claimed);
        await Writer.ChangeAsync(Source, settings => settings with { Title = "Mine", Every = TimeSpan.FromMinutes(7), Credentials = new BasicCredentials("u", "p") }, Token);

        await Complete(claimed.Id, Time.GetUtcNow().AddHours(1));

        var source = await Found(Source);
        Assert.Equal(("Mine", TimeSpan.FromMinutes(7), "p"), (source.Title, source.Settings.Every, source.Settings.Credentials?.Password));
    }

    [Fact]
    public async Task A_paused_source_is_not_due_and_a_resumed_one_is_due_now()
    {
        await Complete(Source, Time.GetUtcNow().AddHours(1));
        await Writer.ChangeAsync(Source, settings => settings with { IsPaused = true }, Token);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));

        await Writer.ChangeAsync(Source, settings => settings with { IsPaused = false }, Token);

        Assert.Single(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_no_two_get_the_same()
    {
        for (var i = 0; i < 59; i++)
        {
            await NewSource($"https://site{i}.test/feed");
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var own = new List<SourceId>();
            while (await Writer.ClaimDueAsync(SourceLane.Quick, 3, Lease, Token) is { Count: > 0 } sources)
            {
                own.AddRange(sources.Select(source => source.Id));
            }

            return own;
        })));

        var all = claimed.SelectMany(own => own).ToList();
        Assert.Equal(60, all.Count);
        Assert.Equal(60, all.Distinct().Count());
    }

    [Fact]
    public async Task Of_many_who_claim_one_source_one_gets_it()
    {
        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Writer.ClaimAsync(Source, Lease, Token))));

        Assert.Single(claimed.OfType<Source>());
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_claimed_anew_with_a_lease_of_its_own()
    {
        await Writer.ClaimAsync(Source, Lease, Token);
        Time.Advance(Lease);
        Assert.NotNull(await Writer.ClaimAsync(Source, Lease, Token));

        Time.Advance(Lease - TimeSpan.FromSeconds(1));

        Assert.Null(await Writer.ClaimAsync(Source, Lease, Token));
    }

    [Fact]
    public async Task What_a_claimant_brings_after_its_lease_is_stored_all_the_same()
    {
        await Writer.ClaimAsync(Source, Lease, Token);
        Time.Advance(Lease);
        await Writer.ClaimAsync(Source, Lease, Token);

        await Commit(GivenDraft.Of(Source, "a"));
        await Commit(GivenDraft.Of(Source, "a"));

        Assert.Single(await All());
    }

    [Fact]
    public async Task No_more_are_claimed_than_asked_for_and_the_rest_stays_due()
    {
        await NewSource("https://second.test/feed");
        await NewSource("https://third.test/feed");

        var first = await Writer.ClaimDueAsync(SourceLane.Quick, 2, Lease, Token);
        var rest = await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token);

        Assert.Equal((2, 1), (first.Count, rest.Count));
        Assert.Empty(first.Select(source => source.Id).Intersect(rest.Select(source => source.Id)));
    }

    [Fact]
    public async Task A_source_that_is_removed_while_it_is_claimed_is_never_due_again()
    {
        await Writer.ClaimAsync(Source, Lease, Token);

        await Writer.RemoveAsync(Source, purge: false, Token);
        await Writer.ReleaseAsync(Source, Token);

        Time.Advance(Lease);
        Assert.Empty(await Writer.ClaimDueAsync(SourceLane.Quick, 10, Lease, Token));
        Assert.Null(await Writer.ClaimAsync(Source, Lease, Token));
    }

    private async Task<Source> Found(SourceId id) => await Reader.FindSourceAsync(id, Token) ?? throw new InvalidOperationException($"Source {id} is gone.");

    private async Task<SourceId> Due(string url, int minutes)
    {
        var id = await NewSource(url);
        await Complete(id, Time.GetUtcNow().AddMinutes(minutes));
        return id;
    }

    private Task Complete(SourceId id, DateTimeOffset next) => Writer.CommitAsync(new FetchSlice(id, [], new FetchCompletion(StateDue(next), null)), Token);
}
