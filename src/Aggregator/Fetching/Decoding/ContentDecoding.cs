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
    /// <param name="keepsCut">Whether the bytes of a body over the limit are wanted.</param>
    public static DecodedBody Decode(ReadOnlyMemory<byte> wire, string? contentEncoding, int limit, bool keepsCut)
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

        // Nothing that is read here begins so: an origin that packed and did not say it.
        if (layers.Count == 0 && Gzip.IsStart(wire.Span))
        {
            layers = ["gzip"];
        }

        DecodedBody result = new DecodedBody.Decoded(wire);
        foreach (var layer in layers)
        {
            if (result is not DecodedBody.Decoded { Bytes: var bytes })
            {
                return result;
            }

            result = DecodeLayer(bytes, layer, limit, keepsCut);
        }

        return result is DecodedBody.Decoded { Bytes: var body } && body.Length > limit ? new DecodedBody.TooLarge(body[..limit]) : result;
    }

    private static DecodedBody DecodeLayer(ReadOnlyMemory<byte> bytes, string encoding, int limit, bool keepsCut)
    {
        // A proxy that unpacked a body and left the label is common; text under a label is text.
        if (bytes.IsEmpty || PlainText.IsLikely(bytes.Span))
        {
            return new DecodedBody.Decoded(bytes);
        }

        return encoding switch
        {
            "gzip" or "x-gzip" => Gzip.IsStart(bytes.Span) ? Gzip.Decode(bytes, limit, keepsCut) : new DecodedBody.Decoded(bytes),
            "deflate" => Deflate.Decode(bytes, limit, keepsCut),
            "br" => Brotli.Decode(bytes.Span, limit, keepsCut),
            _ => new DecodedBody.Undecodable("the body's content encoding is none that was asked for"),
        };
    }

    /// <summary>The output of a decoder that has written more than the limit.</summary>
    public static DecodedBody.TooLarge TooLarge(PooledBytes output, int limit, bool keepsCut) => new(keepsCut ? output.ToMemory(limit) : default);
}
