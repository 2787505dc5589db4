namespace Aggregator.Publishing;

/// <summary>A feed's bytes, ready to be sent.</summary>
/// <param name="Raw">UTF-8.</param>
/// <param name="Gzip">The same, compressed (RFC 1952).</param>
/// <param name="Brotli">The same, compressed (RFC 7932).</param>
/// <param name="ETag">Strong, quotes included, over <paramref name="Raw"/>; the compressed forms carry it with a suffix, as a strong one must differ.</param>
/// <param name="LastModified">The newest change of anything in it.</param>
public sealed record FeedDocument(
    ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Gzip, ReadOnlyMemory<byte> Brotli, string ETag, DateTimeOffset LastModified, string ContentType);
