namespace Aggregator.Fetching;

/// <summary>How long a response stays fresh, as its origin says (RFC 9111 section 4.2).</summary>
/// <param name="MaxAge">From Cache-Control max-age or Expires; null when neither says, and when it must not be reused unasked (no-cache, no-store).</param>
/// <param name="RetryAfter">From Retry-After beside a document or "not modified", where some origins say when to come again; at most a day, null when absent.</param>
public readonly record struct Freshness(TimeSpan? MaxAge, TimeSpan? RetryAfter = null)
{
    /// <summary>The origin says nothing.</summary>
    public static Freshness Unknown => default;
}
