using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds;

/// <summary>One rendition of a medium: <c>media:content</c> of Media RSS, alone or in a <c>media:group</c>.</summary>
/// <param name="Type">Media type; null when absent.</param>
/// <param name="Length">Bytes (<c>fileSize</c>); null when absent, unreadable or 0.</param>
/// <param name="Width">Pixels; null when absent.</param>
/// <param name="Height">Pixels; null when absent.</param>
/// <param name="Medium">"image", "audio", "video", "document" or "executable", as the publisher wrote it; null when absent.</param>
public sealed record FeedMedia(Uri Url, string? Type = null, long? Length = null, int? Width = null, int? Height = null, string? Medium = null)
{
    /// <summary>Which <c>media:group</c> of the item it is in, counted from 1; null outside of one. Those of one group are the same thing.</summary>
    public int? Group { get; init; }

    /// <summary><c>isDefault</c> "true": the one to take of its group. False when the feed does not say so.</summary>
    public bool IsDefault { get; init; }

    /// <summary><c>expression</c>: "sample", "full" or "nonstop", as written; null when absent, which the specification reads as "full".</summary>
    public string? Expression { get; init; }

    /// <summary><c>bitrate</c>: kilobits a second; null when absent or unreadable.</summary>
    public double? KilobitsPerSecond { get; init; }

    /// <summary><c>framerate</c>: pictures a second; null when absent or unreadable.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary><c>samplingrate</c>: thousands of samples a second; null when absent or unreadable.</summary>
    public double? KilosamplesPerSecond { get; init; }

    /// <summary><c>channels</c> of sound; null when absent or no number.</summary>
    public int? Channels { get; init; }

    /// <summary><c>duration</c>; null when absent or unreadable.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary><c>lang</c>, as written; null when absent.</summary>
    public string? Language { get; init; }

    /// <summary><c>media:thumbnail</c> of this rendition; they are in <see cref="FeedItem.Thumbnails"/> too. Empty when absent.</summary>
    public IReadOnlyList<FeedThumbnail> Thumbnails { get; init; } = [];

    /// <summary>What the elements inside say of this rendition alone; null when there are none. What holds for all is <see cref="FeedItem.MediaDetails"/>.</summary>
    public FeedMediaDetails? Details { get; init; }

    internal bool IsImage =>
        string.Equals(Medium, "image", StringComparison.OrdinalIgnoreCase) || Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true
            || Medium is null && Type is null && PictureFile.Is(Url);
}
