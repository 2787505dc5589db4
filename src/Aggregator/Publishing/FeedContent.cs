namespace Aggregator.Publishing;

/// <summary>How much of an article a feed carries.</summary>
public enum FeedContent
{
    /// <summary>The full text.</summary>
    Full,

    /// <summary>The summary alone.</summary>
    Summary,
}
