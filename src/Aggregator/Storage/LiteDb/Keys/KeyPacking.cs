using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Packs entries that come in order into blocks.</summary>
internal sealed class KeyPacking
{
    // A page has 8,150 bytes for a document, and the document needs 40 besides the block.
    private const int RoomOfPage = 8100;
    private const int LongestEntry = 2 + SortKey.MaxLength;

    private readonly List<(SortKey First, KeyBlock Block)> _blocks = [];
    private readonly byte[] _bytes = new byte[RoomOfPage];
    private readonly List<int> _groups = [];
    private readonly byte[] _last = new byte[24];
    private readonly byte[] _key = new byte[24];
    private SortKey _first;
    private int _lastLength;
    private int _count;
    private int _at;

    /// <summary>Takes the next entry, which is above all before.</summary>
    public void Add(KeyEntry entry)
    {
        if (_at + LongestEntry + 2 + (2 * (_groups.Count + 1)) > RoomOfPage)
        {
            EndBlock();
        }

        var isWhole = _count % KeyBlock.GroupSize == 0;
        if (isWhole)
        {
            _groups.Add(_at);
            _first = _count == 0 ? entry.Key : _first;
        }

        Write(entry, isWhole);
        _count++;
    }

    /// <summary>The blocks that are full, or all when it is the end; each with its first key. They are given once.</summary>
    public IReadOnlyList<(SortKey First, KeyBlock Block)> Take(bool isEnd)
    {
        if (isEnd && _count > 0)
        {
            EndBlock();
        }

        var taken = _blocks.ToArray();
        _blocks.Clear();
        return taken;
    }

    private void Write(KeyEntry entry, bool isWhole)
    {
        var length = entry.Key.Length;
        entry.Key.CopyTo(_key);
        var shared = isWhole ? 0 : _key.AsSpan(0, Math.Min(length, _lastLength)).CommonPrefixLength(_last);
        var isSameLength = !isWhole && length == _lastLength;
        _bytes[_at++] = (byte)(shared | (entry.IsRemoval ? KeyBlock.Removal : 0) | (isSameLength ? KeyBlock.SameLength : 0));
        if (!isSameLength)
        {
            _bytes[_at++] = (byte)length;
        }

        _key.AsSpan(shared, length - shared).CopyTo(_bytes.AsSpan(_at));
        _at += length - shared;
        _key.CopyTo(_last, 0);
        _lastLength = length;
    }

    private void EndBlock()
    {
        foreach (var group in _groups)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_at), (ushort)group);
            _at += 2;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_at), (ushort)_count);
        _blocks.Add((_first, new KeyBlock(_bytes.AsSpan(0, _at + 2).ToArray())));
        _groups.Clear();
        (_count, _at) = (0, 0);
    }
}
