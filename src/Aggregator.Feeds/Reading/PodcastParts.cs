using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>What Podcasting 2.0 allows on a channel and on an item alike.</summary>
internal static class PodcastParts
{
    public static IReadOnlyList<PodcastFunding> Funding(Fields parent, Scope scope) =>
        Found.All(parent.Children(Ns.Podcast, "funding"), funding =>
            scope.Url(funding, funding.Value("url")) is { } url ? new PodcastFunding(url, PlainText.OfHtml(funding.Text())) : null);

    public static IReadOnlyList<PodcastPerson> Persons(Fields parent, Scope scope) =>
        Found.All(parent.Children(Ns.Podcast, "person"), person => PlainText.OfHtml(person.Text()) is not { } name
            ? null
            : new PodcastPerson(
                name, person.Value("role"), person.Value("group"), scope.Url(person, person.Value("img")), scope.Url(person, person.Value("href"))));

    public static IReadOnlyList<PodcastLocation> Locations(Fields parent) =>
        Found.All(parent.Children(Ns.Podcast, "location"), Location);

    public static PodcastLicense? License(Fields parent, Scope scope)
    {
        if (parent.Child(Ns.Podcast, "license") is not { } license)
        {
            return null;
        }

        var (name, url) = (PlainText.OneLine(license.Text()), scope.Url(license, license.Value("url")));
        return name is null && url is null ? null : new PodcastLicense(name, url);
    }

    public static IReadOnlyList<PodcastText> Texts(Fields parent) =>
        Found.All(parent.Children(Ns.Podcast, "txt"), text => text.Text() is { } value ? new PodcastText(value, text.Value("purpose")) : null);

    private static PodcastLocation? Location(XElement location)
    {
        var (name, geo, osm) = (PlainText.OfHtml(location.Text()), location.Value("geo"), location.Value("osm"));
        return name is null && geo is null && osm is null ? null : new PodcastLocation(name, geo, osm, location.Value("rel"), location.Value("country"));
    }
}
