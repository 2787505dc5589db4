namespace Aggregator.Publishing;

/// <summary>A document, and what it was built from.</summary>
/// <param name="Options">The options that it was built by; others make it stale, whatever the time.</param>
/// <param name="Seq">The last change that it takes account of.</param>
/// <param name="At">When, in ticks of the clock's own count.</param>
internal sealed record BuiltFeed(FeedDocument Document, PublishingOptions Options, long Seq, long At)
{
    /// <summary>What it takes in memory.</summary>
    public long Bytes => (long)Document.Raw.Length + Document.Gzip.Length + Document.Brotli.Length;
}
