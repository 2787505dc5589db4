namespace Aggregator.Feeds;

/// <summary><c>media:text</c>: a transcript, a lyric or a caption.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Language"><c>lang</c>, as written; null when absent.</param>
/// <param name="Start">When it is spoken, from the beginning; null when absent or unreadable.</param>
/// <param name="End">When it is over; null when absent or unreadable.</param>
public sealed record FeedMediaText(string Text, string? Language = null, TimeSpan? Start = null, TimeSpan? End = null);
