namespace Aggregator.Feeds;

/// <summary><c>podcast:soundbite</c>: a part of the episode to listen to first.</summary>
/// <param name="Start"><c>startTime</c>, from the beginning of the episode.</param>
/// <param name="Duration">Its length.</param>
/// <param name="Title">Plain text; null when absent, and then the episode's title is meant.</param>
public sealed record PodcastSoundbite(TimeSpan Start, TimeSpan Duration, string? Title = null);
