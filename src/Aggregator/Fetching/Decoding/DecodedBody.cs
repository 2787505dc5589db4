namespace Aggregator.Fetching.Decoding;

/// <summary>What became of a body's content encodings.</summary>
internal abstract record DecodedBody
{
    private DecodedBody() { }   // closed: only the cases below

    /// <summary>All layers are off.</summary>
    public sealed record Decoded(ReadOnlyMemory<byte> Bytes) : DecodedBody;

    /// <summary>Over the limit, and so cut; the bytes are what fits, or none when nobody wanted them.</summary>
    public sealed record TooLarge(ReadOnlyMemory<byte> Bytes) : DecodedBody;

    /// <summary>The compressed stream ends before its end.</summary>
    public sealed record Truncated : DecodedBody;

    /// <summary>No such encoding, or not what it says it is.</summary>
    /// <param name="Reason">In words, without foreign text.</param>
    public sealed record Undecodable(string Reason) : DecodedBody;
}
