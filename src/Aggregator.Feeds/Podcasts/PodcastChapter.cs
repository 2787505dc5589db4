namespace Aggregator.Feeds;

/// <summary><c>psc:chapter</c> of Podlove Simple Chapters.</summary>
/// <param name="Start">From the beginning of the episode.</param>
/// <param name="Title">Plain text; null when absent.</param>
/// <param name="Url">What the chapter is about (<c>href</c>); null when absent.</param>
/// <param name="Image">Null when absent.</param>
public sealed record PodcastChapter(TimeSpan Start, string? Title = null, Uri? Url = null, Uri? Image = null);
