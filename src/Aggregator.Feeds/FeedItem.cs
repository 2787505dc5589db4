namespace Aggregator.Feeds;

/// <summary>One entry of a <see cref="Feed"/>, before its page has been read.</summary>
public sealed record FeedItem
{
    /// <summary>
    /// Atom <c>id</c>, RSS <c>guid</c>, rdf:about, JSON <c>id</c>; null when the feed gives none. As it stands: an id is compared, never followed, and one
    /// that was made absolute by xml:base or the document's address would be another as soon as the feed moves, to https for example (RFC 4287 forbids
    /// relative ones). CDF has no ids; there it is the absolute address.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// The item's link as it stands: RSS <c>link</c>, Atom's first alternate link, JSON <c>url</c>, else a guid or an id that is an address.
    /// Null when absent.
    /// </summary>
    public Uri? Link { get; init; }

    /// <summary>FeedBurner's <c>origLink</c>: where <see cref="Link"/> leads behind the feed proxy's counter. Null when absent.</summary>
    public Uri? OriginalLink { get; init; }

    /// <summary>The article's own address: <see cref="OriginalLink"/>, else <see cref="Link"/>; null when the item has neither.</summary>
    public Uri? ArticleUrl => OriginalLink ?? Link;

    /// <summary>Plain text, entities decoded and markup gone: <c>title</c> of all formats, else dc:title, itunes:title, media:title. Null when absent.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// An HTML fragment: atom:summary, description, dc:description, dcterms:abstract, itunes:summary, media:description, JSON summary, CDF abstract; the first
    /// that says anything. Not sanitised until <see cref="FeedItemCleaner"/> has run. Null when absent.
    /// </summary>
    public string? Summary { get; init; }

    /// <summary>
    /// An HTML fragment: atom:content, content:encoded, xhtml:body, JSON content_html, else its content_text. Not sanitised until <see cref="FeedItemCleaner"/>
    /// has run. Null when absent.
    /// </summary>
    public string? ContentHtml { get; init; }

    /// <summary>
    /// What relative addresses in the fragments are resolved against: xml:base, Content-Location, the document's address, the feed's self link or its site. Null when
    /// unknown. A fragment with another xml:base than the content's stands in a <c>div</c> with that attribute, which <see cref="FeedItemCleaner"/> understands.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>
    /// atom:published and 0.3 issued, pubDate, dcterms:issued, JSON date_published. Null when missing or unreadable; never guessed from the time of the fetch.
    /// </summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>atom:updated and 0.3 modified, dcterms:modified, dc:date, JSON date_modified, CDF lastmod; null when missing or unreadable.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>BCP 47 tag of the main content, inherited from the feed; null when nothing says.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// author, dc:creator, atom:author, itunes:author, JSON authors; in document order. In Atom those of atom:source, else of the feed, where the item has none; in JSON those
    /// of the feed. Empty when absent.
    /// </summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>category, dc:subject, JSON tags, itunes:keywords, media:category, media:keywords; in document order. Empty when absent.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>Attached files: enclosure, link rel=enclosure, JSON attachments; never the article's own address. Empty when absent.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];

    /// <summary>The lead image: media:content or thumbnail of an image, itunes:image, JSON image, an image enclosure; after
    /// <see cref="FeedItemCleaner"/> the first picture of the content or summary where the feed says none. Null when absent.</summary>
    public Uri? Image { get; init; }

    /// <summary>RSS <c>comments</c>, atom link rel=replies; null when absent or no address.</summary>
    public Uri? CommentsUrl { get; init; }

    /// <summary>
    /// Where the item was taken from: RSS <c>source</c>, atom:source, JSON <c>_source</c> as <see cref="JsonFeedWriter"/> writes it. Null for the feed's own items.
    /// </summary>
    public FeedItemSource? Source { get; init; }

    /// <summary>All links in document order, the article's own among them; empty when absent.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    /// <summary>atom:contributor, dc:contributor; empty when absent.</summary>
    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    /// <summary>atom:content <c>src</c>: content that stands elsewhere; null when absent.</summary>
    public Uri? ContentSource { get; init; }

    /// <summary>atom:rights, dc:rights; an HTML fragment. Not sanitised until <see cref="FeedItemCleaner"/> has run. Null when absent.</summary>
    public string? Rights { get; init; }

    /// <summary>creativeCommons:license, cc:license, dcterms:license, link rel=license; null when absent.</summary>
    public Uri? License { get; init; }

    /// <summary>wfw:commentRss, atom link rel=replies that is a feed: the feed of the comments; null when absent.</summary>
    public Uri? CommentsFeedUrl { get; init; }

    /// <summary>slash:comments, thr:total, thr:count of the first link rel=replies; null when absent or no number.</summary>
    public int? CommentCount { get; init; }

    /// <summary>media:content, in groups and alone; empty when absent.</summary>
    public IReadOnlyList<FeedMedia> Media { get; init; } = [];

    /// <summary>media:thumbnail, of the item, its groups and its renditions, each address once; empty when absent.</summary>
    public IReadOnlyList<FeedThumbnail> Thumbnails { get; init; } = [];

    /// <summary>What Media RSS says of the item as a whole, on the item or in a media:group; null when it says nothing.</summary>
    public FeedMediaDetails? MediaDetails { get; init; }

    /// <summary>itunes:duration, duration_in_seconds of the first JSON attachment that has one; null when absent or unreadable.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>itunes:explicit, googleplay:explicit; null when absent or neither yes nor no.</summary>
    public bool? Explicit { get; init; }

    /// <summary>itunes:block, googleplay:block: true, or null when it is not "yes", as nothing else has an effect.</summary>
    public bool? Block { get; init; }

    /// <summary>thr:in-reply-to; null when the item answers nothing.</summary>
    public FeedReply? InReplyTo { get; init; }

    /// <summary>GeoRSS or W3C geo; null when absent or unreadable.</summary>
    public FeedPlace? Place { get; init; }

    /// <summary>JSON content_text as it was sent, when the item has one; null when absent, and in all other formats.</summary>
    public string? ContentText { get; init; }

    /// <summary>JSON external_url: the page that the item is about, when it is another than its own; null when absent, and in all other formats.</summary>
    public Uri? ExternalUrl { get; init; }

    /// <summary>JSON banner_image: a wide picture to head the article with; null when absent, and in all other formats.</summary>
    public Uri? BannerImage { get; init; }

    /// <summary>atom 0.3 created, dcterms:created; null when missing or unreadable.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the item is out of date: RSS 0.93 expirationDate, the end of dcterms:valid. Null when missing or unreadable.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>dc:publisher; null when absent.</summary>
    public FeedPerson? Publisher { get; init; }

    /// <summary>wfw:comment: the address that takes new comments (CommentAPI); null when absent.</summary>
    public Uri? CommentApiUrl { get; init; }

    /// <summary>The Slash module; null when the item has nothing of it but a number of comments.</summary>
    public FeedSlash? Slash { get; init; }

    /// <summary>The rest of Dublin Core; null when there is none.</summary>
    public FeedDublinCore? DublinCore { get; init; }

    /// <summary>What makes the item an episode of a podcast; null when neither iTunes nor Podcasting 2.0 says anything of the kind.</summary>
    public FeedEpisode? Episode { get; init; }
}
