using System.Globalization;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>Places as GeoRSS: simple where it can say it, GML for altitudes.</summary>
internal static class WrittenPlace
{
    /// <summary>Null without a place, or for one without positions.</summary>
    public static XElement? Of(FeedPlace? place)
    {
        if (place is null || place.Positions.Count == 0 || place.Positions.Any(position => position.Count < 2))
        {
            return null;
        }

        var isFlat = place.Shape == FeedPlaceShape.Box || place.Positions.Any(position => position.Count == 2);
        return isFlat ? new XElement(Ns.GeoRss + SimpleName(place.Shape), Numbers(place, 2)) : new XElement(Ns.GeoRss + "where", Gml(place.Shape, Numbers(place, 3)));
    }

    private static string SimpleName(FeedPlaceShape shape) => shape switch
    {
        FeedPlaceShape.LineString => "line",
        FeedPlaceShape.Polygon => "polygon",
        FeedPlaceShape.Box => "box",
        _ => "point",
    };

    private static XElement Gml(FeedPlaceShape shape, string numbers)
    {
        var dimension = new XAttribute("srsDimension", "3");
        return shape switch
        {
            FeedPlaceShape.Point => new XElement(Ns.Gml + "Point", dimension, new XElement(Ns.Gml + "pos", numbers)),
            FeedPlaceShape.LineString => new XElement(Ns.Gml + "LineString", dimension, new XElement(Ns.Gml + "posList", numbers)),
            _ => new XElement(
                Ns.Gml + "Polygon", dimension, new XElement(
                    Ns.Gml + "exterior", new XElement(Ns.Gml + "LinearRing", new XElement(Ns.Gml + "posList", numbers)))),
        };
    }

    // Latitude comes first in a feed, and second in the model.
    private static string Numbers(FeedPlace place, int dimensions) => string.Join(' ', place.Positions
        .SelectMany(position => dimensions == 3 ? [position[1], position[0], position[2]] : new[] { position[1], position[0] })
        .Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
}
