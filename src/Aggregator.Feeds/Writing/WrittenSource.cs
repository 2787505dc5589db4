using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>Where an item was taken from.</summary>
internal static class WrittenSource
{
    /// <summary>atom:source; null when the item is the feed's own.</summary>
    public static XElement? InAtom(FeedItemSource? source) => source is null ? null : InAtom(source, WrittenLinks.Of(source));

    /// <summary>RSS's own element, which is to name the other feed, and Atom's beside it for what RSS cannot say.</summary>
    public static IEnumerable<XElement?> InRss(FeedItemSource? source)
    {
        if (source is null)
        {
            return [];
        }

        var own = FeedXml.Attribute("url", WrittenLinks.SelfOf(source) ?? source.Url) is { } url
            ? new XElement("source", url, WrittenText.ForEither(WrittenText.Line(source.Title)))
            : null;
        return own is not null && source == new FeedItemSource(source.Title, source.Url) ? [own]
            : [own, InAtom(source, own is not null && source.Links.Count == 0 ? [] : WrittenLinks.Of(source))];
    }

    private static XElement? InAtom(FeedItemSource source, IEnumerable<FeedLink> links) => FeedXml.Group(
            Ns.Atom + "source",
            [
                FeedXml.Text(Ns.Atom + "id", source.Id), WrittenAtomText.Line(Ns.Atom + "title", source.Title),
                WrittenAtomText.Line(Ns.Atom + "subtitle", source.Subtitle), FeedXml.Date(Ns.Atom + "updated", source.Updated),
                .. links.Select(link => WrittenAtomText.Link(link)),
                .. source.Authors.Select(person => WrittenPeople.InAtom(Ns.Atom + "author", person)),
                .. source.Contributors.Select(person => WrittenPeople.InAtom(Ns.Atom + "contributor", person)),
                .. source.Categories.Select(WrittenAtomText.Category), FeedXml.Url(Ns.Atom + "icon", source.Icon), FeedXml.Url(Ns.Atom + "logo", source.Logo),
                WrittenAtomText.Line(Ns.Atom + "rights", source.Rights), WrittenAtomText.Generator(source.Generator),
            ]);
}
