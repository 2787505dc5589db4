namespace Aggregator.Feeds;

/// <summary>One model for all formats: RSS 0.90 to 2.0, Atom 0.3 and 1.0, RDF, CDF, JSON Feed 1.0 and 1.1.</summary>
public sealed record Feed
{
    /// <summary>The family of the format, by the document element.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The format's version, such as "2.0", "0.3" or "1.1"; null when the document does not say.</summary>
    public string? Version { get; init; }

    /// <summary>The format as people call it: "RSS 2.0", "Atom", "JSON Feed 1.1".</summary>
    public string FormatName
    {
        get
        {
            var family = Format switch
            {
                FeedFormat.Rss or FeedFormat.Rdf => "RSS",
                FeedFormat.Json => "JSON Feed",
                FeedFormat.Cdf => "CDF",
                _ => Format.ToString(),
            };
            return Version is null ? family : $"{family} {Version}";
        }
    }

    /// <summary>
    /// Atom <c>id</c>, rdf:about of the channel, JSON <c>feed_url</c>; null when absent. As it stands, as <see cref="FeedItem.Id"/> does and for its reason.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>Plain text, entities decoded and markup gone: <c>title</c> of all formats, else dc:title, itunes:title, media:title. Null when absent.</summary>
    public string? Title { get; init; }

    /// <summary>The site: RSS <c>link</c>, Atom's first alternate link, JSON <c>home_page_url</c>, CDF <c>href</c>. Null when absent or no web address.</summary>
    public Uri? Link { get; init; }

    /// <summary>Where the feed says it lives: Atom <c>link rel=self</c>, in RSS too, JSON <c>feed_url</c>, CDF <c>self</c>. Null when absent.</summary>
    public Uri? SelfLink { get; init; }

    /// <summary>WebSub hubs: Atom <c>link rel=hub</c>, in RSS too, JSON <c>hubs</c>. Empty when absent.</summary>
    public IReadOnlyList<Uri> HubLinks { get; init; } = [];

    /// <summary>
    /// An HTML fragment as the publisher sent it: Atom subtitle and 0.3 tagline, RSS and JSON description, dc:description, itunes:summary, CDF abstract. Not
    /// sanitised. Null when absent.
    /// </summary>
    public string? Description { get; init; }

    /// <summary>
    /// The tag as written, mostly of BCP 47: language, dc:language, xml:lang of the feed, else the Content-Language that came with the document. Null when absent.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>RSS pubDate, dcterms:issued; null when missing or unreadable.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>RSS lastBuildDate, Atom updated and 0.3 modified, dcterms:modified, dc:date, CDF lastmod; null when missing or unreadable.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>managingEditor, dc:creator, atom:author, itunes:author, JSON authors; in document order. Empty when absent.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>Categories of the channel, in document order; empty when absent.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>RSS and RDF image, itunes:image, a media thumbnail, Atom logo, JSON icon, CDF logo; null when absent.</summary>
    public Uri? Image { get; init; }

    /// <summary>All that the feed says of its picture; null when it has none. Its address is <see cref="Image"/> unless Atom's logo stands there.</summary>
    public FeedImage? Picture { get; init; }

    /// <summary>Atom logo, CDF logo; null when absent.</summary>
    public Uri? Logo { get; init; }

    /// <summary>Atom icon, JSON favicon; null when absent.</summary>
    public Uri? Icon { get; init; }

    /// <summary>Atom rights and 0.3 copyright, RSS copyright, dc:rights; an HTML fragment. Not sanitised. Null when absent.</summary>
    public string? Rights { get; init; }

    /// <summary>How often the publisher asks to be polled; <see cref="FeedSchedule.None"/> when nothing is said.</summary>
    public FeedSchedule Schedule { get; init; } = FeedSchedule.None;

    /// <summary>All links of the channel in document order, the site's among them; empty when absent.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    /// <summary>
    /// What relative addresses in the fragments are resolved against: xml:base of the channel, Content-Location, the document's address. Null when unknown.
    /// A fragment with another xml:base stands in a <c>div</c> with that attribute, which <see cref="Aggregator.Html.HtmlCleaner"/> understands.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>atom:contributor, dc:contributor; empty when absent.</summary>
    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    /// <summary>RSS webMaster, else itunes:owner, dc:publisher, googleplay:owner; null when absent.</summary>
    public FeedPerson? Publisher { get; init; }

    /// <summary>The software that wrote the feed; null when it does not say.</summary>
    public FeedGenerator? Generator { get; init; }

    /// <summary>RSS cloud; null when absent.</summary>
    public FeedCloud? Cloud { get; init; }

    /// <summary>itunes:explicit, googleplay:explicit; null when absent or neither yes nor no.</summary>
    public bool? Explicit { get; init; }

    /// <summary>itunes:block, googleplay:block: true, or null when it is not "yes", as nothing else has an effect.</summary>
    public bool? Block { get; init; }

    /// <summary>Where the feed has moved to: itunes:new-feed-url, newLocation of a redirect; null when absent.</summary>
    public Uri? NewUrl { get; init; }

    /// <summary>creativeCommons:license, cc:license, dcterms:license, link rel=license; null when absent.</summary>
    public Uri? License { get; init; }

    /// <summary>The other documents of a feed in several (RFC 5005, JSON next_url); null when the feed says nothing of them.</summary>
    public FeedPaging? Paging { get; init; }

    /// <summary>JSON expired: true when nothing will follow; null when absent, and in all other formats.</summary>
    public bool? Expired { get; init; }

    /// <summary>JSON user_comment: a word to people who look at the feed itself, plain text; null when absent, and in all other formats.</summary>
    public string? UserComment { get; init; }

    /// <summary>RSS docs: where the format is described; null when absent.</summary>
    public Uri? Docs { get; init; }

    /// <summary>RSS rating: a PICS label as written; null when absent.</summary>
    public string? Rating { get; init; }

    /// <summary>RSS and RDF textInput; null when absent.</summary>
    public FeedTextInput? TextInput { get; init; }

    /// <summary>GeoRSS or W3C geo of the channel; null when absent or unreadable.</summary>
    public FeedPlace? Place { get; init; }

    /// <summary>The rest of Dublin Core; null when there is none.</summary>
    public FeedDublinCore? DublinCore { get; init; }

    /// <summary>What makes the feed a podcast; null when neither iTunes nor Podcasting 2.0 says anything of the kind.</summary>
    public FeedPodcast? Podcast { get; init; }

    /// <summary>at:deleted-entry (RFC 6721): entries that were taken back, in document order; empty when absent.</summary>
    public IReadOnlyList<FeedTombstone> Deleted { get; init; } = [];

    /// <summary>The items in document order, each read on demand.</summary>
    public IReadOnlyList<RawFeedItem> Items { get; init; } = [];
}
