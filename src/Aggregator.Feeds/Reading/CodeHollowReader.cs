using System.Xml.Linq;
using CodeHollow.FeedReader;
using CodeHollowFeed = CodeHollow.FeedReader.Feed;

namespace Aggregator.Feeds.Reading;

/// <summary>The only file that knows CodeHollow.FeedReader: it recognises the format and gives the channel's plain fields.</summary>
/// <remarks>It is given the channel without items and dates: over a whole document it costs seven to nine passes, and an odd date makes it throw.</remarks>
internal static class CodeHollowReader
{
    // Of what is asked of it nothing stands in more fields, or in longer ones; it cannot be stopped, and takes each field up several times.
    private const int MostFields = 512;
    private const int LongestField = 16 * 1024;

    private static readonly XNamespace Rss1 = "http://purl.org/rss/1.0/";

    // What it reads rightly; all else (links by rel, text constructs, dates, extensions) is left to the mappers.
    private static readonly HashSet<XName> Handed =
    [
        Ns.Rss + "title", Ns.Rss + "link", Ns.Rss + "description", Ns.Rss + "language", Ns.Rss + "copyright", Ns.Rss + "image",
        Ns.Atom + "title", Ns.Atom + "link", Ns.Atom + "subtitle", Ns.Atom + "rights", Ns.Atom + "logo", Ns.Atom + "icon",
    ];

    /// <summary>Null when it does not know the document, or fails on it: the mappers then stand alone.</summary>
    public static CodeHollowChannel? Read(FeedShape shape)
    {
        if (shape.Format is not (FeedFormat.Rss or FeedFormat.Rdf or FeedFormat.Atom) || shape.Items.Contains(shape.Channel))
        {
            return null;
        }

        try
        {
            return Channel(FeedReader.ReadFromString(WithoutItems(shape).ToString(SaveOptions.DisableFormatting)));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // It documents no exceptions and throws NullReference, ArgumentOutOfRange and its own; none of them tells more than "cannot".
            return null;
        }
    }

    private static XDocument WithoutItems(FeedShape shape)
    {
        var fields = shape.Channel.Elements().Where(child => Handed.Contains(child.Name) && IsSmall(child)).Take(MostFields);
        return new XDocument(shape.Format switch
        {
            FeedFormat.Atom => new XElement(shape.Channel.Name, fields),
            FeedFormat.Rdf => new XElement(
                Ns.Rdf + "RDF", new XAttribute("xmlns", Rss1), new XAttribute(XNamespace.Xmlns + "rdf", Ns.Rdf),
                new XElement(Rss1 + "channel", fields.Select(InRss1))),
            _ => new XElement("rss", new XAttribute("version", shape.Version ?? "2.0"), new XElement("channel", fields)),
        });
    }

    private static bool IsSmall(XElement field) => field.HasElements
        ? field.DescendantNodes().Take(LongestField).Sum(node => 1 + ((node as XText)?.Value.Length ?? 0)) < LongestField
        : field.Value.Length <= LongestField;

    // It looks for the fields of RDF in the default namespace, which must be that of RSS 1.0; our tree has put it aside.
    private static XElement InRss1(XElement field) => new(Rss1 + field.Name.LocalName, field.Value);

    private static CodeHollowChannel Channel(CodeHollowFeed feed) =>
        new(FormatOf(feed.Type), feed.Title, feed.Description, feed.Link, feed.Language, feed.Copyright, feed.ImageUrl);

    private static FeedFormat? FormatOf(FeedType type) => type switch
    {
        FeedType.Atom => FeedFormat.Atom,
        FeedType.Rss_1_0 => FeedFormat.Rdf,
        FeedType.Rss or FeedType.Rss_0_91 or FeedType.Rss_0_92 or FeedType.Rss_2_0 or FeedType.MediaRss => FeedFormat.Rss,
        _ => null,
    };
}
