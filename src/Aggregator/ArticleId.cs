using System.Buffers.Binary;

namespace Aggregator;

/// <summary>
/// The identity of an article: a UUIDv7 minted by the writer at first storing. It survives re-fetch, edits, address changes, merges and restarts.
/// </summary>
public readonly record struct ArticleId(Guid Value)
{
    private const int Version = 7;
    private const int Variant = 0b10;

    /// <summary>A new id that sorts by its time, in milliseconds (RFC 9562, section 5.7).</summary>
    /// <remarks>Its other 74 bits are no secret, so they need no random numbers of the operating system: those would cost a tenth of storing an article.</remarks>
    public static ArticleId New(DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(time.ToUnixTimeMilliseconds() >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)time.ToUnixTimeMilliseconds());
        bytes[6] = (byte)((bytes[6] & 0x0F) | (Version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | (Variant << 6));
        return new ArticleId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Reads the form that <see cref="ToString"/> gives; null when it is none.</summary>
    public static ArticleId? Parse(string? text) => Guid.TryParse(text, out var value) ? new ArticleId(value) : null;

    /// <summary>The id as feeds carry it (RFC 9562).</summary>
    public string ToUrn() => $"urn:uuid:{Value:D}";

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
