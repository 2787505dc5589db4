namespace Aggregator.Feeds;

/// <summary>One entry of a <see cref="Feed"/>, before its page has been read.</summary>
public sealed record FeedItem
{
    /// <summary>Atom <c>id</c>, RSS <c>guid</c>, rdf:about, JSON <c>id</c>; null when the feed gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The article's address: FeedBurner's origLink, else the first alternate link, else a guid that is a permalink. Null when absent.</summary>
    public Uri? Link { get; init; }

    /// <summary>Plain text, entities decoded and markup gone; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary>An HTML fragment: description, atom:summary, JSON summary. Not sanitised until <see cref="FeedItemCleaner"/> has run.</summary>
    public string? Summary { get; init; }

    /// <summary>An HTML fragment: content:encoded, atom:content, xhtml:body, JSON content_html. Not sanitised until <see cref="FeedItemCleaner"/> has run.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>What relative addresses in the fragments are resolved against: xml:base, Content-Location, the document's address. Null when unknown.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Null when missing or unreadable; never guessed from the time of the fetch.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>atom:updated, atom 0.3 modified, dcterms:modified; null when missing or unreadable.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>BCP 47 tag of the main content, inherited from the feed; null when nothing says.</summary>
    public string? Language { get; init; }

    /// <summary>author, dc:creator, atom:author, itunes:author, JSON authors; in document order.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>category, dc:subject, JSON tags, itunes:keywords; in document order.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>Attached files; never the article's own address.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];

    /// <summary>The lead image: media:content or thumbnail of an image, itunes:image, JSON image, an image enclosure. Null when absent.</summary>
    public Uri? Image { get; init; }

    /// <summary>RSS <c>comments</c>, atom link rel=replies; null when absent or no address.</summary>
    public Uri? CommentsUrl { get; init; }

    /// <summary>Where the item was taken from: RSS <c>source</c>, atom:source. Null for the feed's own items.</summary>
    public FeedItemSource? Source { get; init; }
}
