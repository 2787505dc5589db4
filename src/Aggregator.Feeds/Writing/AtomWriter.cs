using System.Xml.Linq;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287), with the extensions that a feed makes use of.</summary>
/// <remarks>
/// Where Atom requires what the feed lacks: an id is the address, else a name made of the words; an entry's <c>updated</c> its date of publication, else the
/// feed's; the feed's its own date of publication, else its newest entry's, else 1970; the author of a feed with an entry by nobody is the feed's title.
/// </remarks>
public static class AtomWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same feed. Never throws for what stands in it.</summary>
    /// <param name="feed">The channel; its own <see cref="Feed.Items"/> and <see cref="Feed.Format"/> are not looked at.</param>
    /// <param name="output">Is left open.</param>
    public static void Write(Feed feed, IEnumerable<FeedItem> items, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(output);
        var all = items.ToList();
        feed = WrittenPodcast.Titled(feed);
        var updated = feed.Updated ?? feed.Published ?? all.Max(item => item.Updated ?? item.Published) ?? DateTimeOffset.UnixEpoch;
        FeedXml.Save(
            new XElement(Ns.Atom + "feed", Scope(feed.Language, feed.BaseUrl), Channel(feed, all, updated), all.Select(item => Entry(item, feed, updated))),
            output);
    }

    private static IEnumerable<XElement?> Channel(Feed feed, List<FeedItem> items, DateTimeOffset updated) =>
    [
        FeedXml.Text(Ns.Atom + "id", WrittenId.Of(feed)),
        Title(feed.Title),
        WrittenAtomText.Of(Ns.Atom + "subtitle", feed.Description),
        FeedXml.Date(Ns.Atom + "updated", updated),
        FeedXml.Date(Ns.DcTerms + "issued", feed.Published),
        .. Authors(feed, items),
        .. feed.Contributors.Select(person => WrittenPeople.InAtom(Ns.Atom + "contributor", person)),
        .. feed.Categories.Select(WrittenAtomText.Category),
        .. WrittenLinks.InAtom(feed).Select(link => Link(link, "self")),
        FeedXml.Url(Ns.Atom + "icon", feed.Icon),
        FeedXml.Url(Ns.Atom + "logo", feed.Logo),
        WrittenAtomText.Of(Ns.Atom + "rights", feed.Rights),
        WrittenAtomText.Generator(feed.Generator),
        WrittenPeople.Publisher(feed, FeedXml.RssAbroad),
        .. WrittenRssFields.Of(feed, FeedXml.RssAbroad),
        .. WrittenExtensions.Of(feed),
    ];

    private static XElement Entry(FeedItem item, Feed feed, DateTimeOffset feedUpdated) => new(
        Ns.Atom + "entry",
        Scope(Differing(item.Language, feed.Language), WrittenValue.AreSame(item.BaseUrl, feed.BaseUrl) ? null : item.BaseUrl),
        FeedXml.Text(Ns.Atom + "id", WrittenId.Of(item)),
        Title(item.Title),
        WrittenLinks.InAtom(item).Select(link => Link(link)),
        FeedXml.Date(Ns.Atom + "published", item.Published),
        FeedXml.Date(Ns.Atom + "updated", item.Updated ?? item.Published ?? feedUpdated),
        item.Authors.Select(Author),
        item.Contributors.Select(person => WrittenPeople.InAtom(Ns.Atom + "contributor", person)),
        item.Categories.Select(WrittenAtomText.Category),
        WrittenAtomText.Of(Ns.Atom + "summary", item.Summary),
        WrittenAtomText.Content(item),
        WrittenAtomText.Of(Ns.Atom + "rights", item.Rights),
        FeedXml.Number(Ns.Thr + "total", item.CommentCount),
        WrittenExtensions.Of(item),
        WrittenSource.InAtom(item.Source));

    // Required, and empty where the feed has none: that is how entries without a title are written.
    private static XElement Title(string? title) => WrittenAtomText.Line(Ns.Atom + "title", title) ?? new XElement(Ns.Atom + "title");

    private static IEnumerable<XElement?> Authors(Feed feed, List<FeedItem> items)
    {
        var people = feed.Authors.Select(Author).OfType<XElement>().ToList();
        var isSomebodyWanted = people.Count == 0 && items.Exists(item => item.Authors.Concat(item.Source?.Authors ?? []).All(person => Author(person) is null));
        return isSomebodyWanted ? people.Append(Author(new FeedPerson(WrittenText.Line(feed.Title) ?? WrittenId.Of(feed)))) : people;
    }

    private static XElement? Author(FeedPerson person) => WrittenPeople.InAtom(Ns.Atom + "author", person);

    private static XElement? Link(FeedLink link, string? own = null) => WrittenAtomText.Link(link, link.Rel == own ? MediaType : null);

    private static string? Differing(string? language, string? around) =>
        WrittenValue.Language(language) is { } tag && tag != WrittenValue.Language(around) ? tag : null;

    private static IEnumerable<XAttribute?> Scope(string? language, Uri? baseUrl) =>
        [FeedXml.Attribute(XNamespace.Xml + "lang", WrittenValue.Language(language)), FeedXml.Attribute(XNamespace.Xml + "base", baseUrl)];
}
