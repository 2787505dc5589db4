using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Up to 23 bytes that compare as bytes do, a shorter key before a longer one that begins with it. Held in three numbers: sorting them is most of the work of a commit.</summary>
internal readonly struct SortKey : IComparable<SortKey>, IEquatable<SortKey>
{
    /// <summary>Bytes of a key at most.</summary>
    public const int MaxLength = 23;

    /// <summary>Bytes that <see cref="CopyTo"/> writes.</summary>
    public const int Size = 24;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;   // its last byte is the length

    /// <param name="bytes">Up to 23 bytes.</param>
    public SortKey(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, MaxLength);
        Span<byte> padded = stackalloc byte[Size];
        padded.Clear();
        bytes.CopyTo(padded);
        padded[MaxLength] = (byte)bytes.Length;
        _first = BinaryPrimitives.ReadUInt64BigEndian(padded);
        _second = BinaryPrimitives.ReadUInt64BigEndian(padded[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(padded[16..]);
    }

    private SortKey(ulong first, ulong second, ulong third) => (_first, _second, _third) = (first, second, third);

    public int Length => (int)(_third & 0xFF);

    /// <summary>The first byte.</summary>
    public byte Kind => (byte)(_first >> 56);

    /// <summary>The last six bytes as a number: with most kinds, the article that the key leads to.</summary>
    public long Number
    {
        get
        {
            Span<byte> bytes = stackalloc byte[Size];
            CopyTo(bytes);
            return (long)((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes[(Length - 6)..]) << 32 | BinaryPrimitives.ReadUInt32BigEndian(bytes[(Length - 4)..]));
        }
    }

    /// <summary>The greatest key that begins as this one.</summary>
    public static SortKey Last(SortKey prefix) => Last(prefix.ToArray());

    /// <summary>The greatest key that begins with these bytes.</summary>
    public static SortKey Last(ReadOnlySpan<byte> prefix)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        bytes.Fill(byte.MaxValue);
        prefix.CopyTo(bytes);
        return new SortKey(bytes);
    }

    /// <summary>The first bytes alone.</summary>
    public SortKey Prefix(int length)
    {
        if (length >= Length)
        {
            return this;
        }

        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return new SortKey(bytes[..length]);
    }

    public bool StartsWith(SortKey prefix) => Prefix(prefix.Length).Equals(prefix);

    /// <summary>Writes the bytes.</summary>
    /// <param name="target">At least 24 bytes; those after the key's are overwritten.</param>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, _first);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], _third);
    }

    public byte[] ToArray()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return bytes[..Length].ToArray();
    }

    /// <summary>The least key above this one: one zero longer.</summary>
    public SortKey Next()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Length, MaxLength);
        return new SortKey(_first, _second, _third + 1);
    }

    /// <summary>The greatest key of the same length below this one.</summary>
    public SortKey Below()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        for (var i = Length - 1; i >= 0 && bytes[i]-- == 0; i--)
        {
        }

        return new SortKey(bytes[..Length]);
    }

    public int CompareTo(SortKey other) =>
        _first != other._first ? _first.CompareTo(other._first)
        : _second != other._second ? _second.CompareTo(other._second)
        : _third.CompareTo(other._third);

    public bool Equals(SortKey other) => _first == other._first && _second == other._second && _third == other._third;

    public override bool Equals(object? obj) => obj is SortKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_first, _second, _third);

    /// <summary>64 well mixed bits: keys share most of theirs with their neighbours.</summary>
    public ulong Mixed() => Mix(Mix(Mix(_first) ^ _second) ^ _third);

    public override string ToString() => Convert.ToHexStringLower(ToArray());

    // The finaliser of MurmurHash3 (A. Appleby, public domain).
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xff51afd7ed558ccd;
        bits = (bits ^ (bits >> 33)) * 0xc4ceb9fe1a85ec53;
        return bits ^ (bits >> 33);
    }
}
