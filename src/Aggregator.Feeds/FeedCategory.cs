namespace Aggregator.Feeds;

/// <summary>
/// A category of a feed or an item: RSS and Atom <c>category</c>, <c>dc:subject</c>, <c>itunes:category</c> with those inside, <c>itunes:keywords</c>,
/// <c>media:category</c>, <c>media:keywords</c>, JSON <c>tags</c>.
/// </summary>
/// <param name="Term">The text of the element, Atom <c>term</c>, iTunes <c>text</c>; one word of keywords.</param>
/// <param name="Scheme">The vocabulary: Atom and Media RSS <c>scheme</c>, RSS <c>domain</c>, "http://www.itunes.com/" for iTunes; null when absent.</param>
/// <param name="Label">What people are shown: Atom and Media RSS <c>label</c>; null when absent.</param>
public sealed record FeedCategory(string Term, string? Scheme = null, string? Label = null);
