using System.Buffers;

namespace Aggregator.Fetching;

/// <summary>The bytes of a body as they come over the wire, up to a limit.</summary>
/// <param name="Bytes">At most the limit.</param>
/// <param name="IsOverLimit">There was more.</param>
internal readonly record struct WireBody(ReadOnlyMemory<byte> Bytes, bool IsOverLimit)
{
    // What an origin announces is a hint for the buffer only, and not a large one: announcing 10 GB costs it nothing.
    private const long MaxFirstBuffer = 256 * 1024;

    /// <summary>Reads to the end or the limit. Throws what the HTTP stack throws.</summary>
    public static async Task<WireBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var expected = Math.Clamp(content.Headers.ContentLength ?? 16 * 1024, 1, MaxFirstBuffer);
        var buffer = new ArrayBufferWriter<byte>((int)expected + 1);
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        while (buffer.WrittenCount <= limit)
        {
            var room = buffer.GetMemory();
            var read = await stream.ReadAsync(room[..Math.Min(room.Length, limit + 1 - buffer.WrittenCount)], cancellationToken);
            if (read == 0)
            {
                return new WireBody(buffer.WrittenMemory, IsOverLimit: false);
            }

            buffer.Advance(read);
        }

        return new WireBody(buffer.WrittenMemory[..limit], IsOverLimit: true);
    }
}
