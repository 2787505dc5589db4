using System.Xml.Linq;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes RSS 2.0, with the extensions that a feed makes use of: what RSS cannot say, elements of Atom say in it.</summary>
/// <remarks>
/// Where RSS requires what the feed lacks: the channel's link is the feed's own address, its description the title; a picture has the channel's title and link; a file
/// of unknown type is application/octet-stream, one of unknown length has 0 bytes.
/// </remarks>
public static class RssWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/rss+xml";

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same feed. Never throws for what stands in it.</summary>
    /// <param name="feed">The channel; its own <see cref="Feed.Items"/> and <see cref="Feed.Format"/> are not looked at.</param>
    /// <param name="output">Is left open.</param>
    public static void Write(Feed feed, IEnumerable<FeedItem> items, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(output);
        feed = WrittenPodcast.Titled(feed);
        FeedXml.Save(
            new XElement(
                "rss", new XAttribute("version", "2.0"), FeedXml.Attribute(XNamespace.Xml + "base", feed.BaseUrl),
                new XElement("channel", Channel(feed), items.Select(item => Item(item, feed)))),
            output);
    }

    private static IEnumerable<XElement?> Channel(Feed feed) =>
    [
        Title(feed.Title) ?? new XElement("title"),
        FeedXml.Url("link", WrittenLinks.PageOf(feed) ?? WrittenLinks.SelfOf(feed)),
        FeedXml.Text("description", WrittenText.Fragment(feed.Description) ?? PlainText.ToHtml(WrittenText.Line(feed.Title) ?? "")) ?? new XElement("description"),
        FeedXml.Text("language", WrittenValue.Language(feed.Language)),
        FeedXml.Fragment("copyright", feed.Rights),
        FeedXml.Url(Ns.CreativeCommons + "license", WrittenLinks.LicenseOf(feed)),
        FeedXml.Text(Ns.Atom + "id", feed.Id),
        FeedXml.Text("pubDate", Rfc822(feed.Published)),
        FeedXml.Text("lastBuildDate", Rfc822(feed.Updated)),
        .. WrittenLinks.Of(feed)
            .Where(link => !WrittenLinks.IsPlain(link, FeedLink.Alternate, WrittenLinks.PageOf(feed)) && !WrittenLinks.IsPlain(link, "license", WrittenLinks.LicenseOf(feed))).Select(Link),
        .. WrittenPeople.AuthorsInRss(feed.Authors, "managingEditor"),
        .. feed.Contributors.Select(person => WrittenPeople.AsInAtom(Ns.Atom + "contributor", person)),
        WrittenPeople.Publisher(feed, Ns.Rss),
        .. feed.Categories.Select(category => Category(category, isDirectory: feed.Podcast?.Keywords.Contains(category.Term) != true)),
        feed.Generator is { Url: null, Version: null } generator ? FeedXml.Line("generator", generator.Name) : WrittenAtomText.Generator(feed.Generator),
        .. WrittenRssFields.Of(feed, Ns.Rss),
        FeedXml.Url(Ns.Atom + "icon", feed.Icon),
        FeedXml.Url(Ns.Atom + "logo", feed.Logo),
        .. WrittenExtensions.Of(feed),
    ];

    private static XElement Item(FeedItem item, Feed feed) => new(
        "item",
        FeedXml.Attribute(XNamespace.Xml + "base", WrittenValue.AreSame(item.BaseUrl, feed.BaseUrl) ? null : item.BaseUrl),
        Title(item.Title) ?? (item.Summary is null ? new XElement("title") : null),   // one of the two is required
        FeedXml.Url("link", WrittenLinks.PageOf(item)),
        FeedXml.Text("guid", item.Id) is { } guid ? new XElement("guid", new XAttribute("isPermaLink", "false"), guid.Value) : null,
        FeedXml.Text("pubDate", Rfc822(item.Published)),
        FeedXml.Date(Ns.Atom + "published", WrittenValue.HasFraction(item.Published) ? item.Published : null),
        FeedXml.Date(Ns.Atom + "updated", item.Updated),
        WrittenPeople.AuthorsInRss(item.Authors, "author"),
        item.Contributors.Select(person => WrittenPeople.AsInAtom(Ns.Atom + "contributor", person)),
        item.Categories.Select(category => Category(category, isDirectory: false)),
        FeedXml.Fragment("description", item.Summary),
        FeedXml.Fragment(Ns.Content + "encoded", item.ContentHtml) ?? WrittenAtomText.Content(item),
        FeedXml.Text(Ns.Dc + "language", WrittenValue.Language(item.Language)),
        FeedXml.Fragment(Ns.Dc + "rights", item.Rights),
        FeedXml.Url(Ns.CreativeCommons + "license", WrittenLinks.LicenseOf(item)),
        FeedXml.Url("comments", item.CommentsUrl),
        FeedXml.Number(Ns.Slash + "comments", item.CommentCount),
        WrittenExtensions.Of(item),
        Enclosures(WrittenLinks.FilesOf(item)),
        WrittenLinks.Further(item).Select(link => WrittenAtomText.Link(link)),
        WrittenSource.InRss(item.Source));

    // RSS never said whether a title is text or HTML; most readers decode it once more, and would run or lose a tag in it. Only such text is escaped for them.
    private static XElement? Title(string? title) => FeedXml.Text("title", WrittenText.ForEither(WrittenText.Line(title)));

    // RSS has no label; iTunes wants the categories of its directory, which are a channel's, in an element of its own.
    private static XElement? Category(FeedCategory category, bool isDirectory) => category switch
    {
        { Label: not null } => WrittenAtomText.Category(category),
        { Scheme: CategoryFields.ItunesScheme } when isDirectory => new XElement(Ns.Itunes + "category", FeedXml.Attribute("text", category.Term)),
        _ => FeedXml.Text("category", category.Term) is { } term ? new XElement(term.Name, FeedXml.Attribute("domain", category.Scheme), term.Value) : null,
    };

    // An item has one enclosure at most; readers lose the first of two. The others are links of Atom.
    private static IEnumerable<XElement?> Enclosures(IReadOnlyList<FeedEnclosure> files) => files
        .Take(1).Select(file => new XElement(
            "enclosure", FeedXml.Attribute("url", file.Url), FeedXml.Attribute("length", file.Length ?? 0),
            FeedXml.Attribute("type", file.Type) ?? new XAttribute("type", "application/octet-stream")))
        .Concat(files.Skip(1).Select(file => WrittenAtomText.Link(WrittenLinks.LinkTo(file))));

    private static XElement? Link(FeedLink link) => WrittenAtomText.Link(link, link.Rel == "self" ? MediaType : null);

    private static string? Rfc822(DateTimeOffset? instant) => instant is { } known ? WrittenValue.Rfc822(known) : null;
}
