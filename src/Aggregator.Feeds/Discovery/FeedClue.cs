namespace Aggregator.Feeds.Discovery;

/// <summary>How a candidate was found; the surer come first.</summary>
public enum FeedClue
{
    /// <summary>The document is a feed itself.</summary>
    Itself,

    /// <summary>The page or its response says so: <c>link rel="alternate"</c> or <c>rel="feed"</c>, or a <c>Link</c> header (RFC 8288).</summary>
    Announced,

    /// <summary>The site is one that keeps a feed for such a page at a known address: a YouTube channel, a GitHub repository.</summary>
    Site,

    /// <summary>The page links to what looks like a feed, by its address, its words or its icon.</summary>
    Linked,

    /// <summary>The software that made the page as a rule keeps a feed there: WordPress, Ghost, Hugo.</summary>
    Software,
}
