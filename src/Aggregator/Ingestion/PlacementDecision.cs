namespace Aggregator.Ingestion;

/// <summary>What a draft is.</summary>
public abstract record PlacementDecision
{
    private PlacementDecision() { }   // closed: only the cases below

    /// <summary>A new article.</summary>
    /// <param name="Story">The story it belongs to, with an article that has none yet when <paramref name="Beginning"/> is set; null when it stands alone.</param>
    /// <param name="Beginning">The article that gets the story too, as the story begins with these two; null when the story is known.</param>
    public sealed record New(StoryId? Story, ArticleId? Beginning) : PlacementDecision;

    /// <summary>The same article from another place, or again under another id: its address and keys are kept with the article.</summary>
    public sealed record Copy(Article Of, string Rule, double Score) : PlacementDecision;

    /// <summary>A newer state of an article: it becomes a version.</summary>
    public sealed record Edit(Article Of, string Rule, double Score) : PlacementDecision;

    /// <summary>An item that says what is known.</summary>
    /// <param name="Of">The article; its keys may still grow by the draft's.</param>
    public sealed record Unchanged(Article Of) : PlacementDecision;

    /// <summary>The article was deleted for good and does not come back.</summary>
    public sealed record Deleted : PlacementDecision;
}
