namespace Aggregator.Fetching;

/// <summary>What an origin gave to ask "changed since?" with (RFC 9110 section 8.8), raw: parsed values are lost or re-formatted.</summary>
/// <param name="ETag">The header's bytes as text, quotes and <c>W/</c> included; null when absent.</param>
/// <param name="LastModified">The header's bytes as text; null when absent.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Nothing to ask with.</summary>
    public static Validators None { get; } = new(null, null);

    /// <summary>
    /// The address that gave them, when a redirect led there; null when it was the requested one. They are sent to that address alone: another one would take the
    /// date for its own, and answer "not modified" about a document nobody has read.
    /// </summary>
    public Uri? Url { get; init; }
}
