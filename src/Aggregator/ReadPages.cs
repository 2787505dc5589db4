namespace Aggregator;

/// <summary>Whether the page behind a feed's item is read.</summary>
public enum ReadPages
{
    /// <summary>Unless the feed carries the full text.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never: the feed's own content is all there is.</summary>
    Never,
}
