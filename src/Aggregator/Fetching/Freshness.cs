namespace Aggregator.Fetching;

/// <summary>How long a response stays fresh, as its origin says (RFC 9111 section 4.2).</summary>
/// <param name="MaxAge">From Cache-Control max-age or Expires; null when neither says.</param>
public readonly record struct Freshness(TimeSpan? MaxAge)
{
    /// <summary>The origin says nothing.</summary>
    public static Freshness Unknown => default;
}
