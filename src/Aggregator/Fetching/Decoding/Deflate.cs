using System.IO.Compression;

namespace Aggregator.Fetching.Decoding;

/// <summary>Content-Encoding deflate: zlib by the standard (RFC 9110 section 8.4.1.2), raw deflate by the habit of some servers.</summary>
internal static class Deflate
{
    public static DecodedBody Decode(ReadOnlyMemory<byte> wire, int limit, bool keepsCut)
    {
        var zlib = IsZlibStart(wire.Span) ? Inflate(wire, limit, keepsCut, input => new ZLibStream(input, CompressionMode.Decompress)) : null;
        return zlib is DecodedBody.Decoded or DecodedBody.TooLarge or DecodedBody.Truncated
            ? zlib
            : Inflate(wire, limit, keepsCut, input => new DeflateStream(input, CompressionMode.Decompress));
    }

    // Method 8, and both bytes together a multiple of 31 (RFC 1950 section 2.2).
    private static bool IsZlibStart(ReadOnlySpan<byte> wire) => wire.Length >= 2 && (wire[0] & 0x0F) == 8 && ((wire[0] << 8) | wire[1]) % 31 == 0;

    private static DecodedBody Inflate(ReadOnlyMemory<byte> wire, int limit, bool keepsCut, Func<Stream, Stream> decompressor)
    {
        using var input = new EndNotingStream(wire);
        using var inflater = decompressor(input);
        using var output = new PooledBytes();
        try
        {
            ReadUpTo(inflater, output, limit);
        }
        catch (InvalidDataException)
        {
            return new DecodedBody.Undecodable("the body says it is deflate, but does not decode");
        }

        if (output.Count > limit)
        {
            return ContentDecoding.TooLarge(output, limit, keepsCut);
        }

        return input.WasAskedBeyondEnd ? new DecodedBody.Truncated() : new DecodedBody.Decoded(output.ToMemory());
    }

    /// <summary>Reads to the end, but at most one byte more than the limit.</summary>
    public static void ReadUpTo(Stream decoder, PooledBytes output, int limit)
    {
        while (output.Count <= limit)
        {
            var read = decoder.Read(output.Room(limit + 1 - output.Count).Span);
            if (read == 0)
            {
                return;
            }

            output.Advance(read);
        }
    }
}
