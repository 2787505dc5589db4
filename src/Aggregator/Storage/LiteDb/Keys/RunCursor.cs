namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Walks through a run's entries between two keys, both included, up or down.</summary>
internal sealed class RunCursor(SortedRun run, BlockCache blocks, SortKey from, SortKey upTo, bool isDown)
{
    private readonly KeyEntry[] _group = new KeyEntry[KeyBlock.GroupSize];
    private KeyBlock? _block;
    private int _blockAt;
    private int _groupAt;
    private int _count;
    private int _at;

    /// <summary>The entry that it stands at; only after <see cref="MoveNext"/> said that there is one.</summary>
    public KeyEntry Current => _group[_at];

    /// <exception cref="RunGoneException">The run was merged into another and its blocks were deleted.</exception>
    public bool MoveNext()
    {
        if (_block is null)
        {
            Begin();
        }

        do
        {
            _at += isDown ? -1 : 1;
            if ((_at < 0 || _at >= _count) && !TurnGroup())
            {
                return false;
            }
        }
        while (IsBefore(Current.Key));

        return isDown ? Current.Key.CompareTo(from) >= 0 : Current.Key.CompareTo(upTo) <= 0;
    }

    private void Begin()
    {
        var start = isDown ? upTo : from;
        OpenBlock(run.BlockOf(start));
        OpenGroup(Block.GroupOf(start));
        _at = isDown ? _count : -1;
    }

    private KeyBlock Block => _block ?? throw new InvalidOperationException("The cursor has not begun.");

    private bool IsBefore(SortKey key) => isDown ? key.CompareTo(upTo) > 0 : key.CompareTo(from) < 0;

    private bool TurnGroup()
    {
        var group = _groupAt + (isDown ? -1 : 1);
        if (group < 0 || group >= Block.Groups)
        {
            var block = _blockAt + (isDown ? -1 : 1);
            if (block < 0 || block >= run.Fences.Count)
            {
                return false;
            }

            OpenBlock(block);
            group = isDown ? Block.Groups - 1 : 0;
        }

        OpenGroup(group);
        _at = isDown ? _count - 1 : 0;
        return true;
    }

    private void OpenBlock(int at) => (_block, _blockAt) = (run.Resident is { } resident ? resident[at] : blocks.Read(run.Id, at), at);

    private void OpenGroup(int at) => (_groupAt, _count) = (at, Block.ReadGroup(at, _group));
}
