using System.Diagnostics.CodeAnalysis;
using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Watching;

namespace Aggregator;

/// <summary>What happened to a source so far; written by the flow alone.</summary>
public sealed record SourceState
{
    /// <summary>The feed's own title; null before the first success.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The site the feed belongs to; null when unknown.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>The feed's language as a BCP 47 tag; null when it does not say.</summary>
    public string? Language { get; init; }

    /// <summary>What the origin gave to ask "changed since?" with; sent back byte for byte.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>The feed's wishes about polling, kept for the polls that answer "not modified".</summary>
    public FeedSchedule Schedule { get; init; } = FeedSchedule.None;

    /// <summary>When the last fetch ended; null before the first.</summary>
    public DateTimeOffset? LastFetch { get; init; }

    /// <summary>When a fetch last ended well (304 counts); null before the first.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When it is due next; <see cref="DateTimeOffset.MinValue"/> for "now".</summary>
    public DateTimeOffset NextFetch { get; init; }

    /// <summary>Why then, in words: "3 failures in a row, Retry-After until 12:00Z".</summary>
    public string NextFetchReason { get; init; } = "new";

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The class of the last failure; null after a success.</summary>
    public FetchError? Error { get; init; }

    /// <summary>The last failure in words, and what the operator can do; null after a success.</summary>
    public string? Message { get; init; }

    /// <summary>What had to be mended in the last document; empty for a sound feed.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>Items stored so far, copies included.</summary>
    public long Items { get; init; }

    /// <summary>When the newest items were published, newest first, at most 20: the source's rhythm.</summary>
    public IReadOnlyList<DateTimeOffset> RecentItems { get; init; } = [];

    // From here on: members that exports of before do not have. What reads them gives null for what is missing.

    /// <summary>The first of the failures in a row; null after a success.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Answers "not modified" in a row; null after a document.</summary>
    public UnchangedRow? Unchanged { get; init; }

    /// <summary>Since when its documents hold no items, although earlier ones did; null while they do.</summary>
    public DateTimeOffset? EmptySince { get; init; }

    /// <summary>How its pages do.</summary>
    [AllowNull]
    public PageRecord Pages { get; init => field = value ?? PageRecord.None; } = PageRecord.None;

    /// <summary>Where it seems to have moved to; null when nothing says so.</summary>
    public SourceMove? Move { get; init; }

    /// <summary>Addresses that it had before, oldest first.</summary>
    [AllowNull]
    public IReadOnlyList<FormerUrl> FormerUrls { get; init => field = value ?? []; } = [];

    /// <summary>What an operator should know of it, as of the last fetch.</summary>
    [AllowNull]
    public IReadOnlyList<HealthFlag> Flags { get; init => field = value ?? []; } = [];

    /// <summary>What happened to its health, oldest first, at most 10.</summary>
    [AllowNull]
    public IReadOnlyList<HealthEvent> Events { get; init => field = value ?? []; } = [];
}
