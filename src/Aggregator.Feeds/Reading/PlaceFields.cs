using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Where a channel or an item happened: GeoRSS simple, GML inside georss:where, W3C geo.</summary>
internal static class PlaceFields
{
    /// <summary>Null when nothing names a place, or none that can be read. The items of a channel are not looked into.</summary>
    public static FeedPlace? Of(XElement parent)
    {
        var name = PlainText.OfHtml(parent.TextOf(Ns.GeoRss, "featurename"));
        foreach (var element in parent.Elements().Where(child => child.Name.LocalName is not ("item" or "entry")).DescendantsAndSelf())
        {
            if ((element.Name.Namespace == Ns.GeoRss || element.Name.Namespace == Ns.Gml) && Shape(element) is { } place)
            {
                name ??= PlainText.OneLine(element.Value("featurename"));
                return name is null ? place : place with { Name = name };
            }
        }

        return Point(parent) ?? Point(parent.Child(Ns.Geo, "Point") ?? parent.Child(Ns.Geo, "location")?.Child(Ns.Geo, "Point"));
    }

    private static FeedPlace? Shape(XElement element) => element.Name.LocalName.ToLowerInvariant() switch
    {
        "point" when element.Name.Namespace == Ns.GeoRss => Simple(FeedPlaceShape.Point, element, 1),
        "line" => Simple(FeedPlaceShape.LineString, element, 2),
        "polygon" when element.Name.Namespace == Ns.GeoRss => Simple(FeedPlaceShape.Polygon, element, 3),
        "box" => Simple(FeedPlaceShape.Box, element, 2),
        "circle" => Circle(element),
        "pos" => element.Parent is { } holder && holder.Element(element.Name) == element ? Position(holder, element) : null,
        "poslist" => Simple(ShapeOf(element), element, 2),
        "envelope" => Envelope(element),
        _ => null,
    };

    private static FeedPlace? Envelope(XElement envelope)
    {
        var corners = string.Join(' ', envelope.Elements().Where(corner => corner.Name.LocalName is "lowerCorner" or "upperCorner")
            .Where(corner => !corner.HasElements).Select(corner => corner.Value));
        return Place(FeedPlaceShape.Box, Numbers(corners), 2, 2, SystemOf(envelope));
    }

    // Only the first position of a holder comes here: it speaks for the others, and a look at all for each would cost their square.
    private static FeedPlace? Position(XElement holder, XElement first) => holder.Name.LocalName is "LineString" or "LinearRing"
        ? Line(holder, first.Name)
        : Circle(holder, first) ?? Simple(FeedPlaceShape.Point, first, 1);

    private static FeedPlace? Simple(FeedPlaceShape shape, XElement element, int least)
    {
        var dimensions = element.AncestorsAndSelf().Select(e => e.Value("srsDimension")).FirstOrDefault(found => found is not null);
        var numbers = Numbers(element);
        var place = Place(shape, numbers, least, dimensions == "3" || shape == FeedPlaceShape.Point && numbers.Count == 3 ? 3 : 2, SystemOf(element));

        // georss:elev stands beside the point that it lifts.
        return place is { Shape: FeedPlaceShape.Point, Positions: [{ Count: 2 } flat] } && Number(element.Parent?.TextOf(Ns.GeoRss, "elev")) is { } height
            ? place with { Positions = [[.. flat, height]] }
            : place;
    }

    // A line may be given as one element for each of its positions.
    private static FeedPlace? Line(XElement line, XName name)
    {
        var positions = line.Elements(name).Select(Numbers).ToList();
        var dimensions = positions[0].Count;
        return dimensions is 2 or 3 && positions.TrueForAll(position => position.Count == dimensions)
            ? Place(ShapeOf(line), [.. positions.SelectMany(position => position)], 2, dimensions, SystemOf(line))
            : null;
    }

    private static FeedPlaceShape ShapeOf(XElement line) => line.Ancestors(Ns.Gml + "Polygon").Any() ? FeedPlaceShape.Polygon : FeedPlaceShape.LineString;

    // "latitude longitude radius".
    private static FeedPlace? Circle(XElement element) =>
        Numbers(element) is [var latitude, var longitude, >= 0 and var radius]
            ? Place(FeedPlaceShape.Circle, [latitude, longitude], 1, 2, ReferenceSystem.Wgs84) is { } circle ? circle with { Radius = radius } : null
            : null;

    private static FeedPlace? Circle(XElement holder, XElement centre) =>
        holder.Name == Ns.Gml + "CircleByCenterPoint" && holder.Child(Ns.Gml, "radius") is { } radius && radius.Value("uom") is null or "M" or "m"
            && Number(holder.TextOf(Ns.Gml, "radius")) is >= 0 and var metres && Simple(FeedPlaceShape.Circle, centre, 1) is { } circle
            ? circle with { Radius = metres }
            : null;

    // GML names the system on the geometry, and what lies inside has it too.
    private static ReferenceSystem SystemOf(XElement element) => element.Name.Namespace == Ns.GeoRss
        ? ReferenceSystem.Wgs84
        : ReferenceSystem.Of(element.AncestorsAndSelf().Where(around => around.Name.Namespace == Ns.Gml).Select(around => around.Value("srsName"))
            .FirstOrDefault(found => found is not null));

    private static FeedPlace? Place(FeedPlaceShape shape, IReadOnlyList<double> numbers, int least, int dimensions, ReferenceSystem system)
    {
        if (numbers.Count < least * dimensions)
        {
            return null;
        }

        var positions = numbers.Chunk(dimensions).Where(chunk => chunk.Length == dimensions)
            .Select(IReadOnlyList<double> (chunk) => system.IsLatitudeFirst ? [chunk[1], chunk[0], .. chunk[2..]] : chunk).ToList();
        return system.Name is null && !positions.TrueForAll(IsOnEarth) ? null : new FeedPlace(shape, positions, system.Name);
    }

    private static FeedPlace? Point(XElement? holder)
    {
        if (holder is null)
        {
            return null;
        }

        var (lat, lon) = (Number(holder.TextOf(Ns.Geo, "lat")), Number(holder.TextOf(Ns.Geo, "long") ?? holder.TextOf(Ns.Geo, "lon")));
        var numbers = lat is { } y && lon is { } x ? [y, x] : Numbers(holder.TextOf(Ns.Geo, "lat_long") ?? "");
        numbers = numbers.Count == 2 && Number(holder.TextOf(Ns.Geo, "alt")) is { } height ? [.. numbers, height] : numbers;
        return numbers.Count is 2 or 3 ? Place(FeedPlaceShape.Point, numbers, 1, numbers.Count, ReferenceSystem.Wgs84) : null;
    }

    // A longitude may go round past 180; a latitude beyond the pole is a mistake, and a wrong place is worse than none.
    private static bool IsOnEarth(IReadOnlyList<double> position) => Math.Abs(position[0]) <= 360 && Math.Abs(position[1]) <= 90;

    // Elements inside are none: of a nest of lines each would be asked for the text of all within.
    private static IReadOnlyList<double> Numbers(XElement element) => element.HasElements ? [] : Numbers(element.Value);

    // Empty when one of them is none.
    private static IReadOnlyList<double> Numbers(string text)
    {
        List<double> numbers = [];
        foreach (var part in text.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Number(part) is not { } number)
            {
                return [];
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;
}
