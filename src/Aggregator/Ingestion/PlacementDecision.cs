using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>What a draft is.</summary>
public abstract record PlacementDecision
{
    private PlacementDecision() { }   // closed: only the cases below

    /// <summary>A new article.</summary>
    /// <param name="Story">The story it joins; null when it begins one of its own, which is then named after the article's id.</param>
    public sealed record New(StoryId? Story) : PlacementDecision;

    /// <summary>The same article from another place, or again under another id: its address and keys are kept with the article.</summary>
    public sealed record Copy(Article Of, MatchReason Reason) : PlacementDecision;

    /// <summary>A newer state of an article: it becomes a version.</summary>
    public sealed record Edit(Article Of, MatchReason Reason) : PlacementDecision;

    /// <summary>An item that says what is known.</summary>
    /// <param name="Of">The article; its keys may still grow by the draft's.</param>
    public sealed record Unchanged(Article Of) : PlacementDecision;

    /// <summary>The whole of an article of which only the feed's teaser, or the part before a wall, was known: it takes the place of that, and is no edit.</summary>
    public sealed record Late(Article Of) : PlacementDecision;

    /// <summary>The article was deleted for good and does not come back.</summary>
    public sealed record Deleted : PlacementDecision;
}
