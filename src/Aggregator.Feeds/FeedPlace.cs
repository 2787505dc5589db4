namespace Aggregator.Feeds;

/// <summary>Where something happened: GeoRSS simple and GML, W3C geo.</summary>
/// <param name="Positions">
/// Never empty. Each is a longitude and a latitude in degrees, with an altitude in metres when the publisher gives one; with a projected
/// <paramref name="ReferenceSystem"/> an easting and a northing in its unit.
/// </param>
/// <param name="ReferenceSystem">
/// GML <c>srsName</c> as written, such as "EPSG:32633"; null for WGS 84 (EPSG 4326, CRS84), which is what GeoRSS means when nothing is said.
/// </param>
/// <param name="Radius">Metres; null for all shapes but <see cref="FeedPlaceShape.Circle"/>.</param>
/// <param name="Name"><c>georss:featurename</c>, plain text; null when absent.</param>
public sealed record FeedPlace(
    FeedPlaceShape Shape, IReadOnlyList<IReadOnlyList<double>> Positions, string? ReferenceSystem = null, double? Radius = null, string? Name = null);
