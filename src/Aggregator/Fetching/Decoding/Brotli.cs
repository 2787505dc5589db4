using System.Buffers;
using System.IO.Compression;

namespace Aggregator.Fetching.Decoding;

/// <summary>Content-Encoding br (RFC 7932).</summary>
internal static class Brotli
{
    public static DecodedBody Decode(ReadOnlySpan<byte> wire, int limit, bool keepsCut)
    {
        using var output = new PooledBytes();
        using var decoder = new BrotliDecoder();
        while (output.Count <= limit)
        {
            var status = decoder.Decompress(wire, output.Room(limit + 1 - output.Count).Span, out var consumed, out var written);
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

        return output.Count > limit ? ContentDecoding.TooLarge(output, limit, keepsCut) : new DecodedBody.Decoded(output.ToMemory());
    }
}
