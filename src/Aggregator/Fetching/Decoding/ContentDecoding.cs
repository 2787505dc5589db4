using System.Buffers;

namespace Aggregator.Fetching.Decoding;

/// <summary>
/// Takes off Content-Encoding. Pure, and our own instead of <c>AutomaticDecompression</c>, which takes a gzip stream cut in the middle for a whole one, removes one
/// layer of two, and has no limit.
/// </summary>
internal static class ContentDecoding
{
    // "gzip, gzip" happens (an origin and its cache both compress); more is an attack.
    private const int MaxLayers = 2;

    /// <summary>Decodes what the header says, in reverse order; no layer may give more than the limit.</summary>
    /// <param name="contentEncoding">The header; null for none.</param>
    public static DecodedBody Decode(ReadOnlyMemory<byte> wire, string? contentEncoding, int limit)
    {
        var layers = (contentEncoding ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.ToLowerInvariant())
            .Where(name => name != "identity")
            .Reverse()
            .ToList();
        if (layers.Count > MaxLayers)
        {
            return new DecodedBody.Undecodable($"the body is encoded {layers.Count} times");
        }

        DecodedBody result = new DecodedBody.Decoded(wire);
        foreach (var layer in layers)
        {
            if (result is not DecodedBody.Decoded { Bytes: var bytes })
            {
                return result;
            }

            result = DecodeLayer(bytes, layer, limit);
        }

        return result is DecodedBody.Decoded { Bytes: var body } && body.Length > limit ? new DecodedBody.TooLarge(body[..limit]) : result;
    }

    private static DecodedBody DecodeLayer(ReadOnlyMemory<byte> bytes, string encoding, int limit)
    {
        // A proxy that unpacked a body and left the label is common; text under a label is text.
        if (bytes.IsEmpty || PlainText.IsLikely(bytes.Span))
        {
            return new DecodedBody.Decoded(bytes);
        }

        return encoding switch
        {
            "gzip" or "x-gzip" => Gzip.IsStart(bytes.Span) ? Gzip.Decode(bytes, limit) : new DecodedBody.Decoded(bytes),
            "deflate" => Deflate.Decode(bytes, limit),
            "br" => Brotli.Decode(bytes.Span, limit),
            _ => new DecodedBody.Undecodable("the body's content encoding is none that was asked for"),
        };
    }

    /// <summary>A buffer that grows with the output, never beyond the limit and one byte: that byte tells "full" from "too large".</summary>
    public static ArrayBufferWriter<byte> OutputFor(int wireLength, int limit) => new((int)Math.Min(limit + 1L, Math.Max(4096L, wireLength * 3L)));
}
