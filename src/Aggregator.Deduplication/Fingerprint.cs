namespace Aggregator.Deduplication;

/// <summary>What near-duplicates share: hashes of a text's word 3-grams (of characters in text without spaces), and what guards against false alarms.</summary>
public sealed class Fingerprint
{
    /// <summary>64 bits over the normalised text: equal for equal texts. Zero for an empty text.</summary>
    public ulong TextHash { get; init; }

    /// <summary>64 bits over the normalised title. Zero for an empty title.</summary>
    public ulong TitleHash { get; init; }

    /// <summary>Distinct hashes of all 3-grams, ascending: the set that verification compares.</summary>
    public IReadOnlyList<uint> Shingles { get; init; } = [];

    /// <summary>Reads a title and a text. Pure; about 120 microseconds for 500 words (notes: dedup).</summary>
    public static Fingerprint Of(string title, string text) => throw new NotImplementedException();

    /// <summary>The stored form; <see cref="FromBytes"/> reads it back.</summary>
    public byte[] ToBytes() => throw new NotImplementedException();

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The bytes are of another version; the caller computes the fingerprint anew.</exception>
    public static Fingerprint FromBytes(ReadOnlySpan<byte> bytes) => throw new NotImplementedException();
}
