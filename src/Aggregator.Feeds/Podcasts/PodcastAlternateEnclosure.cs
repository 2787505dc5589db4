namespace Aggregator.Feeds;

/// <summary><c>podcast:alternateEnclosure</c>: another rendition of an episode's file, to be had at one or several addresses.</summary>
public sealed record PodcastAlternateEnclosure
{
    /// <summary><c>podcast:source</c>, best first as the publisher lists them; never empty.</summary>
    public required IReadOnlyList<PodcastSource> Sources { get; init; }

    /// <summary><c>type</c>: media type; null when absent.</summary>
    public string? Type { get; init; }

    /// <summary><c>length</c>: bytes; null when absent, unreadable or 0.</summary>
    public long? Length { get; init; }

    /// <summary><c>bitrate</c>: bits a second; null when absent or unreadable.</summary>
    public double? BitsPerSecond { get; init; }

    /// <summary><c>height</c> of the picture: pixels; null when absent or unreadable.</summary>
    public int? Height { get; init; }

    /// <summary><c>lang</c>, as written; null when absent.</summary>
    public string? Language { get; init; }

    /// <summary><c>title</c>: what listeners choose it by; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary><c>rel</c>: what groups renditions; null when absent, which the specification reads as "default".</summary>
    public string? Relation { get; init; }

    /// <summary><c>codecs</c> (RFC 6381); null when absent.</summary>
    public string? Codecs { get; init; }

    /// <summary><c>default</c> "true": the same as the item's enclosure. False when the feed does not say so.</summary>
    public bool IsDefault { get; init; }

    /// <summary><c>podcast:integrity type</c>: "sri" or "pgp-signature"; null when absent.</summary>
    public string? IntegrityType { get; init; }

    /// <summary><c>podcast:integrity value</c>; null when absent.</summary>
    public string? Integrity { get; init; }
}
