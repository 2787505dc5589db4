using System.Buffers;
using System.IO.Compression;

namespace Aggregator.Fetching.Decoding;

/// <summary>Content-Encoding br (RFC 7932).</summary>
internal static class Brotli
{
    public static DecodedBody Decode(ReadOnlySpan<byte> wire, int limit)
    {
        var output = ContentDecoding.OutputFor(wire.Length, limit);
        using var decoder = new BrotliDecoder();
        while (output.WrittenCount <= limit)
        {
            var room = output.GetSpan();
            var status = decoder.Decompress(wire, room[..Math.Min(room.Length, limit + 1 - output.WrittenCount)], out var consumed, out var written);
            wire = wire[consumed..];
            output.Advance(written);

            if (status == OperationStatus.InvalidData)
            {
                return new DecodedBody.Undecodable("the body says it is br, but does not decode");
            }

            if (status == OperationStatus.NeedMoreData)
            {
                return new DecodedBody.Truncated();
            }

            if (status == OperationStatus.Done)
            {
                break;
            }
        }

        return output.WrittenCount > limit ? new DecodedBody.TooLarge(output.WrittenMemory[..limit]) : new DecodedBody.Decoded(output.WrittenMemory);
    }
}
