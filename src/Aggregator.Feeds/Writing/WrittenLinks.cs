using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>
/// The links of a feed or an item as they are written. What a member of its own says (the page, the feed's own address, hubs, files) rules over the links: it replaces
/// the link of its relation, or is put first where there is none; a member that is null leaves the links as they are.
/// </summary>
internal static class WrittenLinks
{
    /// <summary>The page of a feed; null when it names none that may be followed.</summary>
    public static Uri? PageOf(Feed feed) => WrittenValue.IsWeb(feed.Link) ? feed.Link : LinkFields.Alternate(Followable(feed.Links));

    /// <summary>The page of an item; null when it names none that may be followed.</summary>
    public static Uri? PageOf(FeedItem item) => WrittenValue.IsWeb(item.Link) ? item.Link
        : LinkFields.AlternateOrLone(Followable(item.Links)) ?? (WrittenValue.IsWeb(item.ExternalUrl) ? item.ExternalUrl : null);

    /// <summary>Where the feed is served; null when it does not say.</summary>
    public static Uri? SelfOf(Feed feed) => WrittenValue.IsWeb(feed.SelfLink) ? feed.SelfLink : First(Followable(feed.Links), "self");

    /// <summary>Where the source of an item is served; null when it does not say.</summary>
    public static Uri? SelfOf(FeedItemSource source) => First(Followable(source.Links), "self");

    /// <summary>The licence of a feed; null when it names none. A format with a field for it has it there, wherever the model has it.</summary>
    public static Uri? LicenseOf(Feed feed) => WrittenValue.IsWeb(feed.License) ? feed.License : First(Followable(feed.Links), "license");

    /// <summary>As <see cref="LicenseOf(Feed)"/>, of an item.</summary>
    public static Uri? LicenseOf(FeedItem item) => WrittenValue.IsWeb(item.License) ? item.License : First(Followable(item.Links), "license");

    /// <summary>The page after this one; null when there is none.</summary>
    public static Uri? NextOf(Feed feed) => First(Of(feed), "next");

    /// <summary>The hubs.</summary>
    public static IEnumerable<Uri> HubsOf(Feed feed) => Of(feed).Where(link => link.Rel == "hub").Select(link => link.Href).OfType<Uri>();

    /// <summary>The links of a channel: all that the model names, each once.</summary>
    public static IReadOnlyList<FeedLink> Of(Feed feed)
    {
        var links = Led(Followable(feed.Links), "self", feed.SelfLink, given => First(given, "self"));
        links = Led(links, FeedLink.Alternate, feed.Link, LinkFields.Alternate);
        links = WrittenPaging.Led(links, feed.Paging);
        var hubs = feed.HubLinks.Where(WrittenValue.IsWeb).ToList();
        return hubs.Count == 0 || hubs.Select(WrittenValue.Address).SequenceEqual(links.Where(link => link.Rel == "hub").Select(link => WrittenValue.Address(link.Href)))
            ? links
            : [.. links.Where(link => link.Rel != "hub"), .. hubs.Select(hub => new FeedLink(hub, "hub"))];
    }

    /// <summary>The links of an item: its page, and the page that it is about, among them.</summary>
    public static IReadOnlyList<FeedLink> Of(FeedItem item)
    {
        var links = Followable(item.Links);
        var page = WrittenValue.IsWeb(item.Link) ? item.Link : LinkFields.AlternateOrLone(links);
        var isSaid = WrittenValue.AreSame(item.ExternalUrl, PageOf(item)) || links.Exists(link => link.Rel == "related" && WrittenValue.AreSame(link.Href, item.ExternalUrl));
        if (WrittenValue.IsWeb(item.ExternalUrl) && !isSaid)
        {
            links.Add(new FeedLink(item.ExternalUrl, "related"));
        }

        return Led(links, FeedLink.Alternate, page, LinkFields.AlternateOrLone);   // last: a link that was the page for being the only one may not be that any more
    }

    /// <summary>The links of the source of an item.</summary>
    public static IReadOnlyList<FeedLink> Of(FeedItemSource source) =>
        Led(Followable(source.Links), FeedLink.Alternate, source.Url, given => First(given, FeedLink.Alternate) ?? First(given, "self"));

    /// <summary>The links of a channel as Atom has them: its licence is a link like others there.</summary>
    public static IReadOnlyList<FeedLink> InAtom(Feed feed)
    {
        var links = Of(feed).ToList();
        AddMissing(links, "license", feed.License, First(links, "license"));
        return links;
    }

    /// <summary>The links of an item as Atom has them: files, comments and licence are links like others there.</summary>
    public static IReadOnlyList<FeedLink> InAtom(FeedItem item)
    {
        var links = Of(item).ToList();
        if (item.Enclosures.Count > 0 && !item.Enclosures.Select(file => file with { Duration = null }).SequenceEqual(links.Where(link => link.Rel == "enclosure").Select(FileOf)))
        {
            links.RemoveAll(link => link.Rel == "enclosure");
            links.AddRange(item.Enclosures.Where(file => WrittenValue.IsWeb(file.Url)).Select(LinkTo));
        }

        AddMissing(links, "replies", item.CommentsUrl, ItemLinks.Replies([.. links.Select(Escaped)]), "text/html");
        AddMissing(links, "license", item.License, First(links, "license"));
        return links;
    }

    /// <summary>The links that a format with fields of its own for the usual ones has to write as links: those that say more, or something else.</summary>
    public static IEnumerable<FeedLink> Further(Feed feed)
    {
        var (page, self, next) = (PageOf(feed), SelfOf(feed), NextOf(feed));
        return Of(feed).Where(link => !(
            IsPlain(link, FeedLink.Alternate, page) || IsPlain(link with { Type = null }, "self", self) || IsPlain(link, "next", next) || IsPlain(link, "hub", link.Href)
            || IsPlain(link, "license", LicenseOf(feed))));
    }

    /// <summary>As <see cref="Further(Feed)"/>; an item's comments, licence and files have fields of their own.</summary>
    public static IEnumerable<FeedLink> Further(FeedItem item)
    {
        var page = PageOf(item);
        return Of(item).Where(link => !(
            IsPlain(link, FeedLink.Alternate, page)
            || IsPlain(link, "replies", item.CommentsUrl)
            || IsPlain(link, "license", LicenseOf(item))
            || link.Rel == "enclosure"));
    }

    /// <summary>Whether a link says no more than an address and its relation; that a page is HTML goes without saying.</summary>
    public static bool IsPlain(FeedLink link, string relation, Uri? url) =>
        WrittenValue.AreSame(link.Href, url) && link with { Href = null, Type = null } == new FeedLink(null, relation)
        && (link.Type is null or "text/html" or "application/xhtml+xml");

    /// <summary>Whether a link says no more than that an article stands elsewhere too; the page that it is about has a member of its own.</summary>
    public static bool IsCopyOf(FeedLink link, FeedItem item) =>
        link == new FeedLink(link.Href, "related", Title: link.Title) && !IsPlain(link, "related", item.ExternalUrl);

    /// <summary>The files of an item that can be fetched; those of its links where it names no others.</summary>
    public static IReadOnlyList<FeedEnclosure> FilesOf(FeedItem item) => item.Enclosures.Count > 0
        ? [.. item.Enclosures.Where(file => WrittenValue.IsWeb(file.Url))]
        : [.. Followable(item.Links).Where(link => link.Rel == "enclosure").Select(FileOf).OfType<FeedEnclosure>()];

    /// <summary>A file as a link.</summary>
    public static FeedLink LinkTo(FeedEnclosure file) => new(file.Url, "enclosure", file.Type, file.Title, Length: file.Length);

    // As it is read again: with white space in it, it would be no address of comments.
    private static FeedLink Escaped(FeedLink link) => link with { Href = WrittenValue.Address(link.Href) is { } address ? new Uri(address) : null };

    private static FeedEnclosure? FileOf(FeedLink link) => link.Href is { } url ? new FeedEnclosure(url, link.Type, link.Length is > 0 ? link.Length : null, link.Title) : null;

    private static Uri? First(IReadOnlyList<FeedLink> links, string relation) => links.FirstOrDefault(link => link.Rel == relation)?.Href;

    // With the texts that come to be written: a link whose title is a lone control character says no more than one without.
    private static List<FeedLink> Followable(IReadOnlyList<FeedLink> links) => [.. links.Where(link => WrittenValue.IsWeb(link.Href)).Select(link => link with
    {
        Type = WrittenText.Trimmed(link.Type), Title = WrittenText.Trimmed(link.Title), Hreflang = WrittenText.Trimmed(link.Hreflang),
    })];

    private static List<FeedLink> Led(List<FeedLink> links, string relation, Uri? url, Func<IReadOnlyList<FeedLink>, Uri?> leader)
    {
        if (!WrittenValue.IsWeb(url) || leader(links) is var leading && WrittenValue.AreSame(leading, url))
        {
            return links;
        }

        var known = links.Find(link => link.Rel == relation && WrittenValue.AreSame(link.Href, url));
        var replaced = known ?? links.Find(link => link.Rel == relation && WrittenValue.AreSame(link.Href, leading));
        return [known ?? new FeedLink(url, relation), .. links.Where(link => !ReferenceEquals(link, replaced))];
    }

    private static void AddMissing(List<FeedLink> links, string relation, Uri? url, Uri? said, string? type = null)
    {
        if (WrittenValue.IsWeb(url) && !WrittenValue.AreSame(url, said))
        {
            links.RemoveAll(link => link.Rel == relation && WrittenValue.AreSame(link.Href, said));
            links.Add(new FeedLink(url, relation, type));
        }
    }
}
