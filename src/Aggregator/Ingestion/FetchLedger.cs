using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Aggregator.Watching;

namespace Aggregator.Ingestion;

/// <summary>Writes down what a run gave: articles in slices, and with the last one what the source needs for its next fetch.</summary>
public sealed class FetchLedger(ISourceStore store, SchedulingOptions options, WatchingOptions watching, TimeProvider clock)
{
    // One LiteDB transaction of 908 items took 3 s and live-locked a service that was killed more often than that; see DESIGN.md on slices.
    private const int SliceLength = 100;

    // As many as SourceState promises.
    private const int RecentItems = 20;

    /// <summary>Stores the drafts of a fetched document.</summary>
    public async Task<IngestionReport> CommitAsync(
        Source source, FetchedFeed fetched, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var state = await FollowAsync(source, StateAfter(source, fetched, drafts), cancellationToken);
        var completion = new FetchCompletion(state, fetched.ItemHashes);
        var slices = drafts.Chunk(SliceLength).DefaultIfEmpty([]).ToList();
        var sum = default(SliceReport);
        for (var i = 0; i < slices.Count; i++)
        {
            sum += await store.CommitAsync(new FetchSlice(source.Id, slices[i], i == slices.Count - 1 ? completion : null), cancellationToken);
        }

        return new IngestionReport(source.Id, state.FeedTitle ?? source.Title, IngestionOutcome.Fetched, drafts.Count, sum, null, null);
    }

    /// <summary>Records that nothing changed, or why nothing came.</summary>
    public Task<IngestionReport> RecordAsync(Source source, FetchResult response, CancellationToken cancellationToken) => response switch
    {
        FetchResult.NotModified unchanged => RecordUnchangedAsync(source, unchanged, cancellationToken),
        FetchResult.Failed failed => RecordFailureAsync(source, failed.Error, failed.Message, failed.RetryAfter, cancellationToken),
        _ => throw new ArgumentException("A fetched document is committed, not recorded.", nameof(response)),
    };

    /// <summary>Records that the document is no feed.</summary>
    public Task<IngestionReport> RecordAsync(Source source, FeedParseResult parsed, CancellationToken cancellationToken) => parsed switch
    {
        // What led here led to no feed: a captive portal, a login, a parked name. A move must be confirmed anew.
        FeedParseResult.NotAFeed no => RecordFailureAsync(
            source with { State = source.State with { Move = null } }, ErrorOf(no.Problem), no.Reason, retryAfter: null, cancellationToken),
        _ => throw new ArgumentException("A parsed feed is committed, not recorded.", nameof(parsed)),
    };

    /// <summary>Records a fault of the service itself, so that the source is backed off and not tried at every tick.</summary>
    public Task<IngestionReport> RecordFaultAsync(Source source, string message, CancellationToken cancellationToken) =>
        RecordFailureAsync(source, FetchError.Internal, message, retryAfter: null, cancellationToken);

    /// <summary>Records that a source is to be fetched at another time, though nothing was asked.</summary>
    /// <param name="until">When at the earliest.</param>
    public async Task PutOffAsync(Source source, DateTimeOffset until, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var state = source.State with { NextFetch = now + Spread.Beyond(until - now, source.Id), NextFetchReason = reason };
        await store.CommitAsync(new FetchSlice(source.Id, [], new FetchCompletion(state, ItemHashes: null)), cancellationToken);
    }

    private async Task<IngestionReport> RecordUnchangedAsync(Source source, FetchResult.NotModified unchanged, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = NextFetch.AfterSuccess(source, source.State.Schedule, unchanged.Freshness, options, now);
        var row = UnchangedRow.After(source.State.Unchanged, now);
        var move = MoveAfter(source.State.Move, unchanged.MovedTo, now);
        var asksForWhole = row.IsDoubtful(now) || (move is { IsStated: true } && move.IsToBeChecked(now));   // what a feed states can only be read in it
        var known = source.State with
        {
            Validators = asksForWhole ? Validators.None : Merged(source.State.Validators, unchanged.Validators),
            Unchanged = row,
            Move = move,
        };
        var state = await FollowAsync(source, Succeeded(known, now, next), cancellationToken);
        await store.CommitAsync(new FetchSlice(source.Id, [], new FetchCompletion(state, ItemHashes: null)), cancellationToken);
        return new IngestionReport(source.Id, source.Title, IngestionOutcome.NotModified, 0, default, null, null);
    }

    private static SourceMove? MoveAfter(SourceMove? known, Uri? movedTo, DateTimeOffset now) =>
        movedTo is null && known is { IsStated: true } ? known : SourceMove.After(known, movedTo, now);

    /// <summary>Gives the source its new address when a move is sure, and looks over its health: the last step before its state is stored.</summary>
    private async Task<SourceState> FollowAsync(Source source, SourceState state, CancellationToken cancellationToken)
    {
        var after = source with { State = state };
        if (state.Move is { IsSure: true } move && !move.IsHeldBack(source) && await store.MoveAsync(source.Id, move.Target, cancellationToken) is { } moved)
        {
            after = moved.TakenBy is { } other
                ? source with { State = state with { Move = move with { TakenBy = other } } }
                : moved.Source with { State = state with { Move = null, FormerUrls = moved.Source.State.FormerUrls, Validators = Of(move.Target, state.Validators) } };
        }

        return SourceWatch.Look(after, source.State, watching, clock.GetUtcNow());
    }

    // The old address's say nothing about what the new one has.
    private static Validators Of(Uri url, Validators known) => known.Url == url ? known : Validators.None;

    private async Task<IngestionReport> RecordFailureAsync(
        Source source, FetchError error, string message, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var failures = source.State.Failures + 1;
        var next = NextFetch.AfterFailure(source, failures, retryAfter, options, now);
        var failed = source.State with
        {
            LastFetch = now, Failures = failures, FailingSince = source.State.FailingSince ?? now, Error = error, Message = $"{message} {FetchAdvice.Of(error)}",
            NextFetch = next.Due, NextFetchReason = next.Reason,
        };
        var state = SourceWatch.Look(source with { State = failed }, source.State, watching, now);
        await store.CommitAsync(new FetchSlice(source.Id, [], new FetchCompletion(state, ItemHashes: null)), cancellationToken);
        if (error == FetchError.Gone)
        {
            // The publisher says for good: a human decides whether to remove it.
            await store.ChangeAsync(source.Id, settings => settings with { IsPaused = true }, cancellationToken);
        }

        return new IngestionReport(source.Id, source.Title, IngestionOutcome.Failed, 0, default, error, message);
    }

    private SourceState StateAfter(Source source, FetchedFeed fetched, IReadOnlyList<ArticleDraft> drafts)
    {
        var feed = fetched.Parsed.Feed;
        var now = clock.GetUtcNow();
        var known = source.State with
        {
            FeedTitle = string.IsNullOrWhiteSpace(feed.Title) ? source.State.FeedTitle : feed.Title,
            SiteUrl = feed.Link ?? source.State.SiteUrl,
            Language = feed.Language ?? source.State.Language,
            Schedule = feed.Schedule,
            Validators = fetched.Document.Validators,
            Repairs = fetched.Parsed.Repairs,
            RecentItems = RecentAfter(source.State.RecentItems, drafts),
            Unchanged = null,
            EmptySince = feed.Items.Count > 0 || source.State.Items == 0 ? null : source.State.EmptySince ?? now,
            Pages = PagesAfter(source.State.Pages, drafts, now),
            Move = fetched.Move,
        };
        return Succeeded(known, now, NextFetch.AfterSuccess(source with { State = known }, feed.Schedule, fetched.Document.Freshness, options, now));
    }

    // A date that is known already is most likely that of an item that was edited: no news.
    private static IReadOnlyList<DateTimeOffset> RecentAfter(IReadOnlyList<DateTimeOffset> known, IReadOnlyList<ArticleDraft> drafts) =>
        [.. drafts.Select(draft => draft.Content.Published ?? draft.FirstSeen).Where(date => !known.Contains(date)).Concat(known).OrderDescending().Take(RecentItems)];

    private static PageRecord PagesAfter(PageRecord pages, IReadOnlyList<ArticleDraft> drafts, DateTimeOffset now) =>
        drafts.Aggregate(pages, (record, draft) => record.After(draft, now));

    private static SourceState Succeeded(SourceState state, DateTimeOffset now, NextFetch next) => state with
    {
        LastFetch = now, LastSuccess = now, Failures = 0, FailingSince = null, Error = null, Message = null, NextFetch = next.Due, NextFetchReason = next.Reason,
    };

    // A 304 may repeat its validators or leave them out (RFC 9110 section 15.4.5).
    private static Validators Merged(Validators known, Validators given) =>
        known with { ETag = given.ETag ?? known.ETag, LastModified = given.LastModified ?? known.LastModified };

    private static FetchError ErrorOf(FeedProblem problem) => problem switch
    {
        FeedProblem.Empty => FetchError.Empty,
        FeedProblem.Malformed => FetchError.Malformed,
        FeedProblem.TooDeep => FetchError.TooDeep,
        FeedProblem.TooComplex => FetchError.TooLarge,
        FeedProblem.ForbiddenDtd => FetchError.ForbiddenDtd,
        FeedProblem.UnsupportedCharset => FetchError.UnsupportedCharset,
        _ => FetchError.NotAFeed,
    };
}
