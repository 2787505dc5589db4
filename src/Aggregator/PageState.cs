namespace Aggregator;

/// <summary>What became of an article's page.</summary>
public enum PageState
{
    /// <summary>Not read: the feed carries the text, or pages are not wanted.</summary>
    NotWanted,

    /// <summary>Read, and an article was found in it.</summary>
    Read,

    /// <summary>Failed for now; it is due again.</summary>
    Postponed,

    /// <summary>Failed for good: gone, not allowed, or without an article.</summary>
    Unreadable,
}
