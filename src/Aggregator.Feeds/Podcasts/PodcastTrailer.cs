namespace Aggregator.Feeds;

/// <summary><c>podcast:trailer</c>: a file that advertises the podcast or a season of it.</summary>
/// <param name="Title">Plain text; null when absent.</param>
/// <param name="Published"><c>pubdate</c>; null when absent or unreadable.</param>
/// <param name="Type">Media type; null when absent.</param>
/// <param name="Length">Bytes; null when absent or unreadable.</param>
/// <param name="Season">The season that it is for; null when it is for the podcast.</param>
public sealed record PodcastTrailer(Uri Url, string? Title = null, DateTimeOffset? Published = null, string? Type = null, long? Length = null, int? Season = null);
