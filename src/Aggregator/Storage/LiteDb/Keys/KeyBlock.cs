using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>
/// Sorted entries in the room of one database page. An entry says how many bytes it shares with the one before and gives the others; every sixteenth is whole, and a
/// table at the end says where those stand, so that a search reads a few of them and one group.
/// </summary>
/// <param name="bytes">Entries; then two bytes for the beginning of each group; then two for the number of entries.</param>
internal sealed class KeyBlock(byte[] bytes)
{
    /// <summary>Entries between two whole ones.</summary>
    public const int GroupSize = 16;

    /// <summary>Of an entry's first byte: the bytes shared with the entry before, whether it is a removal, whether it is as long as that one.</summary>
    public const byte SharedMask = 0x1F;
    public const byte Removal = 0x20;
    public const byte SameLength = 0x40;

    /// <summary>The packed form.</summary>
    public byte[] Bytes => bytes;

    public int Count { get; } = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(bytes.Length - 2));

    public int Groups => (Count + GroupSize - 1) / GroupSize;

    /// <summary>The last group whose first key is not above a key; 0 when all are.</summary>
    public int GroupOf(SortKey key)
    {
        var (low, high) = (0, Groups - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (FirstOf(middle).CompareTo(key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Reads a group.</summary>
    /// <param name="target">At least <see cref="GroupSize"/> places.</param>
    /// <returns>How many entries it has.</returns>
    public int ReadGroup(int group, Span<KeyEntry> target)
    {
        var count = Math.Min(GroupSize, Count - (group * GroupSize));
        Span<byte> key = stackalloc byte[24];
        var (at, length) = (BeginningOf(group), 0);
        for (var i = 0; i < count; i++)
        {
            var head = bytes[at++];
            var shared = head & SharedMask;
            length = (head & SameLength) != 0 ? length : bytes[at++];
            bytes.AsSpan(at, length - shared).CopyTo(key[shared..]);
            at += length - shared;
            target[i] = new KeyEntry(new SortKey(key[..length]), (head & Removal) != 0);
        }

        return count;
    }

    private SortKey FirstOf(int group)
    {
        var at = BeginningOf(group);
        return new SortKey(bytes.AsSpan(at + 2, bytes[at + 1]));   // it shares nothing and gives its length
    }

    private int BeginningOf(int group) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(bytes.Length - 2 - (2 * (Groups - group))));
}
