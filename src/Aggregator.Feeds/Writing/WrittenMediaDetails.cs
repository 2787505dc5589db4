using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>What Media RSS says about media, the renditions themselves apart.</summary>
internal static class WrittenMediaDetails
{
    /// <summary>A table of names; empty where nothing is said.</summary>
    public static IEnumerable<XElement?> Of(FeedMediaDetails? details) => details is null ? [] :
    [
        FeedXml.HtmlLine(Ns.Media + "title", details.Title),
        Description(details.Description),
        FeedXml.Words(Ns.Media + "keywords", details.Keywords),
        .. details.Credits.Select(credit =>
            FeedXml.HtmlLine(Ns.Media + "credit", credit.Name, FeedXml.Attribute("role", credit.Role), FeedXml.Attribute("scheme", credit.Scheme))),
        .. details.Ratings.Select(rating => FeedXml.Text(Ns.Media + "rating", rating.Value, FeedXml.Attribute("scheme", rating.Scheme))),
        .. details.Texts.Select(text => FeedXml.HtmlLine(
            Ns.Media + "text", text.Text, FeedXml.Attribute("lang", text.Language), FeedXml.Attribute("start", WrittenValue.Seconds(text.Start)),
            FeedXml.Attribute("end", WrittenValue.Seconds(text.End)))),
        .. details.Restrictions.Select(restriction => new XElement(
            Ns.Media + "restriction", new XAttribute("relationship", restriction.IsAllowed ? "allow" : "deny"), FeedXml.Attribute("type", restriction.Type),
            WrittenText.Trimmed(restriction.Value))),
        details.Player is { } player && WrittenValue.IsWeb(player.Url)
            ? new XElement(
                Ns.Media + "player", FeedXml.Attribute("url", player.Url), FeedXml.Attribute("width", player.Width), FeedXml.Attribute("height", player.Height))
            : null,
        Community(details.Community),
        Legal("copyright", "url", details.Copyright, details.CopyrightUrl),
        Legal("license", "href", details.License, details.LicenseUrl),
        Hash(WrittenText.Trimmed(details.Hash)),
    ];

    private static XElement? Description(string? description) => WrittenText.Fragment(description) is not { } html ? null
        : WrittenText.PlainIn(html) is { } plain ? new XElement(Ns.Media + "description", new XAttribute("type", "plain"), plain)
        : new XElement(Ns.Media + "description", new XAttribute("type", "html"), html);

    private static XElement? Community(FeedMediaCommunity? community) => community is null ? null : FeedXml.Group(
        Ns.Media + "community",
        FeedXml.Group(
            Ns.Media + "starRating", FeedXml.Attribute("average", community.Stars), FeedXml.Attribute("count", community.Ratings),
            FeedXml.Attribute("min", community.LeastStars), FeedXml.Attribute("max", community.MostStars)),
        FeedXml.Group(Ns.Media + "statistics", FeedXml.Attribute("views", community.Views), FeedXml.Attribute("favorites", community.Favorites)));

    private static XElement? Legal(string name, string address, string? text, Uri? url) => FeedXml.Group(
        Ns.Media + name, FeedXml.Attribute(address, url), WrittenText.ForEither(WrittenText.Line(text)) is { } words ? new XText(words) : null);

    private static XElement? Hash(string? hash) => hash?.Split(':', 2) switch
    {
        [var algorithm, var digest] when digest.Trim().Length > 0 => new XElement(Ns.Media + "hash", FeedXml.Attribute("algo", algorithm), digest.Trim()),
        [var digest] => new XElement(Ns.Media + "hash", digest),
        _ => null,
    };
}
