using Aggregator.Fetching.Decoding;

namespace Aggregator.Fetching;

/// <summary>The bytes of a body as they come over the wire, up to a limit.</summary>
/// <param name="Bytes">At most the limit; empty for a body over it that nobody wants.</param>
/// <param name="IsOverLimit">There was more.</param>
internal readonly record struct WireBody(ReadOnlyMemory<byte> Bytes, bool IsOverLimit)
{
    /// <summary>Reads to the end or the limit. Throws what the HTTP stack throws.</summary>
    /// <param name="keepsCut">Whether the bytes of a body over the limit are wanted.</param>
    public static async Task<WireBody> ReadAsync(HttpContent content, int limit, bool keepsCut, BodyRoom room, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBytes();
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        while (buffer.Count <= limit)
        {
            var read = await stream.ReadAsync(buffer.Room(limit + 1 - buffer.Count), cancellationToken);
            if (read == 0)
            {
                return new WireBody(buffer.ToMemory(), IsOverLimit: false);
            }

            buffer.Advance(read);
            await room.GrowAsync(buffer.Count, cancellationToken);
        }

        return new WireBody(keepsCut ? buffer.ToMemory(limit) : default, IsOverLimit: true);
    }
}
