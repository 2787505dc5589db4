namespace Aggregator.Fetching;

/// <summary>What an origin gave to ask "changed since?" with (RFC 9110 section 8.8), raw: parsed values are lost or re-formatted.</summary>
/// <param name="ETag">The header's bytes as text, quotes and <c>W/</c> included; null when absent.</param>
/// <param name="LastModified">The header's bytes as text; null when absent.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Nothing to ask with.</summary>
    public static Validators None { get; } = new(null, null);
}
