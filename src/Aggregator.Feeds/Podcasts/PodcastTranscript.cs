namespace Aggregator.Feeds;

/// <summary><c>podcast:transcript</c>: the spoken words as a file.</summary>
/// <param name="Type">Media type, such as "text/vtt" or "application/x-subrip"; null when absent.</param>
/// <param name="Language">As written; null when absent, and then the feed's language is meant.</param>
/// <param name="Relation"><c>rel</c>: "captions" for a file with times; null when absent.</param>
public sealed record PodcastTranscript(Uri Url, string? Type = null, string? Language = null, string? Relation = null);
