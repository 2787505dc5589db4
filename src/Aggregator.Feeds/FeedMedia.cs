namespace Aggregator.Feeds;

/// <summary>One rendition of a medium: <c>media:content</c>.</summary>
/// <param name="Length">Bytes (<c>fileSize</c>); null when absent or unreadable.</param>
/// <param name="Width">Pixels; null when absent.</param>
/// <param name="Height">Pixels; null when absent.</param>
/// <param name="Medium">"image", "audio", "video", "document" or "executable", as the publisher wrote it.</param>
public sealed record FeedMedia(Uri Url, string? Type = null, long? Length = null, int? Width = null, int? Height = null, string? Medium = null)
{
    internal bool IsImage =>
        string.Equals(Medium, "image", StringComparison.OrdinalIgnoreCase) || Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
}
