using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>What Podcasting 2.0 allows on a channel and on an item alike.</summary>
internal static class WrittenPodcastParts
{
    public static IEnumerable<XElement?> Funding(IReadOnlyList<PodcastFunding> all) => all.Where(funding => WrittenValue.IsWeb(funding.Url))
        .Select(funding => new XElement(Ns.Podcast + "funding", FeedXml.Attribute("url", funding.Url), WrittenText.ForEither(WrittenText.Line(funding.Text))));

    public static IEnumerable<XElement?> Persons(IReadOnlyList<PodcastPerson> all) => all.Select(person => FeedXml.HtmlLine(
        Ns.Podcast + "person", person.Name, FeedXml.Attribute("role", person.Role), FeedXml.Attribute("group", person.Group),
        FeedXml.Attribute("img", person.Image), FeedXml.Attribute("href", person.Url)));

    public static IEnumerable<XElement?> Locations(IReadOnlyList<PodcastLocation> all) => all.Select(location => FeedXml.Group(
        Ns.Podcast + "location", FeedXml.Attribute("rel", location.Relation), FeedXml.Attribute("geo", location.Geo), FeedXml.Attribute("osm", location.Osm),
        FeedXml.Attribute("country", location.Country), WrittenText.ForEither(WrittenText.Line(location.Name)) is { } name ? new XText(name) : null));

    public static XElement? License(PodcastLicense? license) => license is null ? null : FeedXml.Group(
        Ns.Podcast + "license", FeedXml.Attribute("url", license.Url), WrittenText.Line(license.Name) is { } name ? new XText(name) : null);

    public static IEnumerable<XElement?> Texts(IReadOnlyList<PodcastText> all) => all.Select(text =>
        FeedXml.Text(Ns.Podcast + "txt", text.Value, FeedXml.Attribute("purpose", text.Purpose)));
}
