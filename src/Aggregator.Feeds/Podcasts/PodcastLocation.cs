namespace Aggregator.Feeds;

/// <summary><c>podcast:location</c>: a place by its name, for people, and by its address on the map.</summary>
/// <param name="Name">The text of the element; null when absent.</param>
/// <param name="Geo">A geo URI (RFC 5870), such as "geo:30.2672,97.7431"; null when absent.</param>
/// <param name="Osm">An OpenStreetMap object, such as "R113314"; null when absent.</param>
/// <param name="Relation"><c>rel</c>: "subject" or "creator"; null when absent, which the specification reads as "subject".</param>
/// <param name="Country">ISO 3166 code of two letters; null when absent.</param>
public sealed record PodcastLocation(string? Name, string? Geo = null, string? Osm = null, string? Relation = null, string? Country = null);
