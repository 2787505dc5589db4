namespace Aggregator.Feeds;

/// <summary>Why a document could not be read as a feed.</summary>
public enum FeedProblem
{
    /// <summary>No bytes, or white space only.</summary>
    Empty,

    /// <summary>Something else: a web page, a picture, JSON without items.</summary>
    NotAFeed,

    /// <summary>A feed by its first bytes, but beyond repair.</summary>
    Malformed,

    /// <summary>Elements nested deeper than 256.</summary>
    TooDeep,

    /// <summary>More attributes, items or text than the limits allow.</summary>
    TooComplex,

    /// <summary>A document type with entity definitions that the feed depends on.</summary>
    ForbiddenDtd,

    /// <summary>Bytes in a character set that is unknown here.</summary>
    UnsupportedCharset,
}
