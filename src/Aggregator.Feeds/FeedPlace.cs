namespace Aggregator.Feeds;

/// <summary>Where an item happened: GeoRSS simple and GML, W3C geo.</summary>
/// <param name="Positions">Each a longitude and a latitude in degrees, with an altitude in metres when the publisher gives one.</param>
public sealed record FeedPlace(FeedPlaceShape Shape, IReadOnlyList<IReadOnlyList<double>> Positions);
