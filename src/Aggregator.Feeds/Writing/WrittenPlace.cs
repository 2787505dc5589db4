using System.Globalization;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>Places as GeoRSS: simple where it can say it, GML for altitudes and other reference systems.</summary>
internal static class WrittenPlace
{
    /// <summary>Empty without a place, or for one without positions.</summary>
    public static IEnumerable<XElement?> Of(FeedPlace? place)
    {
        if (place is null || place.Positions.Count == 0 || place.Positions.Any(position => position.Count < 2))
        {
            return [];
        }

        var isFlat = place.Shape is FeedPlaceShape.Box or FeedPlaceShape.Circle || place.Positions.Any(position => position.Count == 2);
        var system = WrittenText.Trimmed(place.ReferenceSystem);
        var shape = isFlat && system is null
            ? new XElement(Ns.GeoRss + SimpleName(place.Shape), Numbers(place, place.Positions, 2), place.Shape == FeedPlaceShape.Circle ? " " + Number(place.Radius ?? 0) : null)
            : new XElement(Ns.GeoRss + "where", Gml(place, isFlat ? 2 : 3, system));
        return [FeedXml.HtmlLine(Ns.GeoRss + "featurename", place.Name), shape];
    }

    private static string SimpleName(FeedPlaceShape shape) => shape switch
    {
        FeedPlaceShape.LineString => "line",
        FeedPlaceShape.Polygon => "polygon",
        FeedPlaceShape.Box => "box",
        FeedPlaceShape.Circle => "circle",
        _ => "point",
    };

    private static XElement Gml(FeedPlace place, int dimensions, string? system)
    {
        var numbers = Numbers(place, place.Positions, dimensions);
        var attributes = new[] { FeedXml.Attribute("srsName", system), dimensions == 3 ? new XAttribute("srsDimension", "3") : null };
        return place.Shape switch
        {
            FeedPlaceShape.Point => new XElement(Ns.Gml + "Point", attributes, new XElement(Ns.Gml + "pos", numbers)),
            FeedPlaceShape.LineString => new XElement(Ns.Gml + "LineString", attributes, new XElement(Ns.Gml + "posList", numbers)),
            FeedPlaceShape.Polygon => new XElement(
                Ns.Gml + "Polygon", attributes, new XElement(
                    Ns.Gml + "exterior", new XElement(Ns.Gml + "LinearRing", new XElement(Ns.Gml + "posList", numbers)))),
            FeedPlaceShape.Circle => new XElement(
                Ns.Gml + "CircleByCenterPoint", attributes, new XElement(Ns.Gml + "pos", numbers),
                new XElement(Ns.Gml + "radius", new XAttribute("uom", "M"), Number(place.Radius ?? 0))),
            _ => new XElement(
                Ns.Gml + "Envelope", attributes, new XElement(Ns.Gml + "lowerCorner", Numbers(place, place.Positions.Take(1), 2)),
                new XElement(Ns.Gml + "upperCorner", Numbers(place, place.Positions.Skip(1), 2))),
        };
    }

    // Latitude comes first in a feed, and second in the model; systems that are not geographic keep their order.
    private static string Numbers(FeedPlace place, IEnumerable<IReadOnlyList<double>> positions, int dimensions)
    {
        var isTurned = ReferenceSystem.Of(WrittenText.Trimmed(place.ReferenceSystem)).IsLatitudeFirst;
        return string.Join(' ', positions.SelectMany(position => (isTurned ? [position[1], position[0], .. position.Skip(2)] : position).Take(dimensions)).Select(Number));
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
