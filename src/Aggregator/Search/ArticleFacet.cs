namespace Aggregator.Search;

/// <summary>What found articles can be counted by.</summary>
public enum ArticleFacet
{
    /// <summary>The sources that brought them, copies included; values are their numbers.</summary>
    Source,

    /// <summary>Tags, in lower case.</summary>
    Tag,

    /// <summary>BCP 47 primary tags.</summary>
    Language,

    /// <summary>Days of publication (UTC), such as "2026-11-22"; the newest come first, not the most frequent.</summary>
    Day,
}
