namespace Aggregator.Discovery;

/// <summary>A feed that was found and could be read.</summary>
/// <param name="Title">Null when the feed gives none.</param>
/// <param name="Format">As people call it: "RSS 2.0".</param>
/// <param name="Found">How, in words: "the address itself", "announced by the page" (or home page), "linked by the page", "known of the site", "usual for the site's software", "well-known path".</param>
public sealed record DiscoveredFeed(Uri Url, string? Title, string Format, int Items, string Found);
