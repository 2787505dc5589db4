using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Where an item happened: GeoRSS simple, GML inside georss:where, W3C geo.</summary>
internal static class PlaceFields
{
    /// <summary>Null when the item names no place, or none that can be read.</summary>
    public static FeedPlace? Of(XElement item)
    {
        foreach (var element in item.Descendants().Where(element => element.Name.Namespace == Ns.GeoRss || element.Name.Namespace == Ns.Gml))
        {
            if (Simple(element) is { } place)
            {
                return place;
            }
        }

        return Point(item.Child(Ns.Geo, "Point") ?? item);
    }

    private static FeedPlace? Simple(XElement element) => element.Name.LocalName.ToLowerInvariant() switch
    {
        "point" when element.Name.Namespace == Ns.GeoRss => Place(FeedPlaceShape.Point, element, 1),
        "line" => Place(FeedPlaceShape.LineString, element, 2),
        "polygon" when element.Name.Namespace == Ns.GeoRss => Place(FeedPlaceShape.Polygon, element, 3),
        "box" => Place(FeedPlaceShape.Box, element, 2),
        "pos" => Place(FeedPlaceShape.Point, element, 1),
        "poslist" => Place(element.Ancestors(Ns.Gml + "Polygon").Any() ? FeedPlaceShape.Polygon : FeedPlaceShape.LineString, element, 2),
        "envelope" => Envelope(element),
        _ => null,
    };

    private static FeedPlace? Envelope(XElement envelope)
    {
        var corners = string.Join(' ', envelope.Elements().Where(corner => corner.Name.LocalName is "lowerCorner" or "upperCorner")
            .Select(corner => corner.Value));
        return Place(FeedPlaceShape.Box, corners, 2, 2);
    }

    private static FeedPlace? Place(FeedPlaceShape shape, XElement element, int least)
    {
        var dimensions = element.AncestorsAndSelf().Select(e => e.Value("srsDimension")).FirstOrDefault(found => found is not null);
        var numbers = element.Value.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
        return Place(shape, element.Value, least, dimensions == "3" || shape == FeedPlaceShape.Point && numbers == 3 ? 3 : 2);
    }

    // Latitude comes first in a feed, and second in what is handed on.
    private static FeedPlace? Place(FeedPlaceShape shape, string text, int least, int dimensions)
    {
        List<double> numbers = [];
        foreach (var part in text.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Degrees(part) is not { } number)
            {
                return null;
            }

            numbers.Add(number);
        }

        if (numbers.Count < least * dimensions)
        {
            return null;
        }

        var positions = numbers.Chunk(dimensions).Where(chunk => chunk.Length == dimensions)
            .Select(IReadOnlyList<double> (chunk) => dimensions == 3 ? [chunk[1], chunk[0], chunk[2]] : [chunk[1], chunk[0]]);
        return new FeedPlace(shape, [.. positions]);
    }

    private static FeedPlace? Point(XElement holder) =>
        Degrees(holder.TextOf(Ns.Geo, "lat")) is { } lat && Degrees(holder.TextOf(Ns.Geo, "long") ?? holder.TextOf(Ns.Geo, "lon")) is { } lon
            ? new FeedPlace(FeedPlaceShape.Point, [[lon, lat]])
            : null;

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;
}
