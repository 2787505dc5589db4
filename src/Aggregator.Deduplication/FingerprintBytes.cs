using System.Buffers.Binary;

namespace Aggregator.Deduplication;

/// <summary>
/// The stored form of a <see cref="Fingerprint"/>: a version, the scalars, then each set as the differences of its ascending values; the lead, which is a part of the shingles, mostly as a bit for each
/// of them. Version 1 had it as a set.
/// </summary>
internal static class FingerprintBytes
{
    /// <summary>To be raised when the same text gives other hashes, too.</summary>
    public const byte Version = 2;

    private const byte AnnouncesUpdate = 1;
    private const byte HasLeadBits = 2;

    // Version, flags, two hashes, word count.
    private const int HeadLength = 2 + 8 + 8 + 4;

    public static byte[] Write(Fingerprint fingerprint)
    {
        uint[][] sets = [fingerprint.NumberSet, fingerprint.NameSet, fingerprint.TitleNumberSet];
        var (shingles, lead) = (fingerprint.ShingleSet, fingerprint.LeadSet);
        var bytes = new List<byte>(HeadLength + (4 * (shingles.Length + lead.Length + sets.Sum(set => 1 + set.Length))));
        var hasLeadBits = shingles.Length / 8 < lead.Length * 4 && SortedSet.Shared(shingles, lead) == lead.Length;
        Span<byte> head = stackalloc byte[HeadLength];
        head[0] = Version;
        head[1] = (byte)((fingerprint.AnnouncesUpdate ? AnnouncesUpdate : 0) | (hasLeadBits ? HasLeadBits : 0));
        BinaryPrimitives.WriteUInt64LittleEndian(head[2..], fingerprint.TextHash);
        BinaryPrimitives.WriteUInt64LittleEndian(head[10..], fingerprint.TitleHash);
        BinaryPrimitives.WriteInt32LittleEndian(head[18..], fingerprint.WordCount);
        bytes.AddRange(head);
        WriteSet(bytes, shingles);
        if (hasLeadBits)
        {
            WriteBits(bytes, shingles, lead);
        }
        else
        {
            WriteSet(bytes, lead);
        }

        foreach (var set in sets)
        {
            WriteSet(bytes, set);
        }

        WriteVariable(bytes, (uint)fingerprint.TitleWords.Length);
        foreach (var word in fingerprint.TitleWords)
        {
            WriteVariable(bytes, word);
        }

        return [.. bytes];
    }

    public static Fingerprint Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] is < 1 or > Version)
        {
            throw new FormatException("The stored fingerprint is of another version.");
        }

        var rest = bytes[HeadLength..];
        var shingles = ReadSet(ref rest);
        return new Fingerprint
        {
            AnnouncesUpdate = (bytes[1] & AnnouncesUpdate) != 0,
            TextHash = BinaryPrimitives.ReadUInt64LittleEndian(bytes[2..]),
            TitleHash = BinaryPrimitives.ReadUInt64LittleEndian(bytes[10..]),
            WordCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]),
            ShingleSet = shingles,
            LeadSet = (bytes[1] & HasLeadBits) != 0 ? ReadBits(shingles, ref rest) : ReadSet(ref rest),
            NumberSet = ReadSet(ref rest),
            NameSet = ReadSet(ref rest),
            TitleNumberSet = ReadSet(ref rest),
            TitleWords = ReadWords(ref rest),
        };
    }

    private static void WriteSet(List<byte> bytes, uint[] set)
    {
        WriteVariable(bytes, (uint)set.Length);
        var previous = 0u;
        foreach (var value in set)
        {
            WriteVariable(bytes, value - previous);
            previous = value;
        }
    }

    private static void WriteBits(List<byte> bytes, uint[] all, uint[] part)
    {
        var bits = new byte[(all.Length + 7) / 8];
        foreach (var value in part)
        {
            var at = Array.BinarySearch(all, value);
            bits[at / 8] |= (byte)(1 << (at % 8));
        }

        bytes.AddRange(bits);
    }

    private static uint[] ReadBits(uint[] all, ref ReadOnlySpan<byte> bytes)
    {
        var length = (all.Length + 7) / 8;
        if (bytes.Length < length)
        {
            throw new FormatException("The stored fingerprint is cut off.");
        }

        var part = new List<uint>();
        for (var at = 0; at < all.Length; at++)
        {
            if ((bytes[at / 8] & (1 << (at % 8))) != 0)
            {
                part.Add(all[at]);
            }
        }

        bytes = bytes[length..];
        return [.. part];
    }

    private static uint[] ReadWords(ref ReadOnlySpan<byte> bytes)
    {
        var words = new uint[ReadCount(ref bytes)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = ReadVariable(ref bytes);
        }

        return words;
    }

    private static uint[] ReadSet(ref ReadOnlySpan<byte> bytes)
    {
        var set = new uint[ReadCount(ref bytes)];
        var previous = 0u;
        for (var i = 0; i < set.Length; i++)
        {
            previous += ReadVariable(ref bytes);
            set[i] = previous;
        }

        return set;
    }

    private static int ReadCount(ref ReadOnlySpan<byte> bytes)
    {
        var count = ReadVariable(ref bytes);
        return count <= bytes.Length ? (int)count : throw new FormatException("The stored fingerprint is cut off.");   // a value takes at least one byte
    }

    // Seven bits a byte, the lowest first; the high bit says that more follow.
    private static void WriteVariable(List<byte> bytes, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    private static uint ReadVariable(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0u;
        for (var i = 0; i < bytes.Length && i < 5; i++)
        {
            value |= (uint)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return value;
            }
        }

        throw new FormatException("The stored fingerprint is cut off.");
    }
}
