using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>Where an item was taken from.</summary>
internal static class WrittenSource
{
    /// <summary>atom:source; null when the item is the feed's own.</summary>
    public static XElement? InAtom(FeedItemSource? source) => source is null
        ? null
        : FeedXml.Group(
            Ns.Atom + "source", FeedXml.Text(Ns.Atom + "id", source.Id), WrittenAtomText.Line("title", source.Title),
            FeedXml.Date(Ns.Atom + "updated", source.Updated), source.Url is { } url ? WrittenAtomText.Link(new FeedLink(url)) : null);

    /// <summary>RSS's own element, and Atom's beside it for what RSS cannot say.</summary>
    public static IEnumerable<XElement?> InRss(FeedItemSource? source)
    {
        if (source is null)
        {
            return [];
        }

        var own = FeedXml.Attribute("url", source.Url) is { } url
            ? new XElement("source", url, WrittenText.ForEither(WrittenText.Line(source.Title)))
            : null;
        return own is null || source.Id is not null || source.Updated is not null ? [own, InAtom(source)] : [own];
    }
}
