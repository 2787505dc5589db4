namespace Aggregator;

/// <summary>Why an article's text is the feed's or the page's, where both were there to choose from.</summary>
public static class TextReason
{
    /// <summary>Feed: its page was not read, or has not come yet.</summary>
    public const string PageNotRead = "page_not_read";

    /// <summary>Feed: the page is the free beginning of a paid article, and the feed carries more of it.</summary>
    public const string PagePaywalled = "page_paywalled";

    /// <summary>Feed: the page gives much less than the feed, as a gallery, a wall or a badly read page does.</summary>
    public const string PageShorter = "page_shorter";

    /// <summary>Feed: the page shares neither words nor headline with the feed's item; it is another article, or the same in another language.</summary>
    public const string PageOther = "page_other";

    /// <summary>Page: the feed carries no text.</summary>
    public const string FeedEmpty = "feed_empty";

    /// <summary>Page: the feed's text breaks off ("...", "Read more").</summary>
    public const string FeedCut = "feed_cut";

    /// <summary>Page: it carries what the feed does, or more.</summary>
    public const string PageFuller = "page_fuller";
}
