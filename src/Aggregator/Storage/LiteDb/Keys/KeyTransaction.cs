using System.Runtime.InteropServices;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>The keys as one transaction changes them. On the writer's thread alone; dropped, it leaves no trace.</summary>
internal sealed class KeyTransaction(KeyTree tree, Tables tables, KeySnapshot committed)
{
    private readonly RunTable _table = new(tables);
    private readonly List<SortKey> _keys = [];
    private readonly List<bool> _removals = [];
    private readonly HashSet<ulong> _beginnings = [];
    private List<SortedRun> _runs = [.. committed.Runs];

    public void Add(SortKey key) => Put(key, isRemoval: false);

    public void Remove(SortKey key) => Put(key, isRemoval: true);

    /// <summary>Keys from one up to another as this transaction has them.</summary>
    public IEnumerable<SortKey> Range(SortKey from, SortKey upTo, bool isDown) => committed.Range(from, upTo, isDown, Touches(from) ? PendingIn(from, upTo) : null);

    /// <summary>Writes blocks of a run in the making; nobody reads them before <see cref="Replace"/>.</summary>
    public void WriteBlocks(long run, int firstAt, IReadOnlyList<KeyBlock> blocks) => _table.InsertBlocks(run, firstAt, blocks);

    /// <summary>Puts a run, whose blocks are written, in the place of those that it was merged from; their blocks stay for now.</summary>
    public void Replace(IReadOnlyList<SortedRun> parts, SortedRun merged)
    {
        var at = _runs.IndexOf(parts[0]);
        _runs.RemoveRange(at, parts.Count);
        _runs.Insert(at, merged);
        parts.ToList().ForEach(_table.DeleteHead);
        _table.Insert(merged);
    }

    /// <summary>Merges runs in one go, while nobody else needs the writer.</summary>
    public void Merge(IReadOnlyList<SortedRun> parts)
    {
        var building = new RunBuilding(tree.NextRun(), parts[^1].Order);
        new RunMerge(parts, _runs[0] == parts[0], tree.Blocks, building).Go(int.MaxValue);
        WriteBlocks(building.Id, 0, building.TakeBlocks(isEnd: true));
        Replace(parts, building.End());
        foreach (var part in parts)
        {
            while (DeleteBlocks(part.Id))
            {
            }
        }
    }

    /// <inheritdoc cref="RunTable.Orphans"/>
    public IReadOnlyList<long> Orphans() => _table.Orphans();

    /// <inheritdoc cref="RunTable.DeleteBlocks"/>
    public bool DeleteBlocks(long run) => _table.DeleteBlocks(run);

    /// <summary>Writes what was changed as one run, small ones before it taken along.</summary>
    /// <returns>The keys as they are once this is durable.</returns>
    public KeySnapshot Finish()
    {
        if (_keys.Count > 0)
        {
            var taken = MergePolicy.TakenAlong(_runs, _keys.Count);
            var parts = _runs.GetRange(_runs.Count - taken, taken);
            _runs.RemoveRange(_runs.Count - taken, taken);
            _runs.Add(Write([.. parts, RunOf([.. Enumerable.Range(0, _keys.Count)])]));
            foreach (var part in parts)
            {
                _table.DeleteHead(part);
                while (_table.DeleteBlocks(part.Id))
                {
                }
            }
        }

        return tree.With(_runs);
    }

    private SortedRun Write(IReadOnlyList<SortedRun> parts)
    {
        var id = tree.NextRun();
        var merged = parts is [var only]
            ? only with { Id = id, Order = id }
            : SortedRun.Of(id, id, KeySnapshot.Merge(parts, tree.Blocks).Where(entry => !entry.IsRemoval || _runs.Count > 0));
        _table.InsertBlocks(id, 0, merged.Resident ?? throw new InvalidOperationException("A commit's run is in memory."));
        _table.Insert(merged);
        return merged.Resident.Count > RunTable.MostResident ? merged with { Resident = null } : merged;
    }

    private void Put(SortKey key, bool isRemoval)
    {
        _keys.Add(key);
        _removals.Add(isRemoval);
        _beginnings.Add(KeyFilter.BeginningOf(key));
    }

    private bool Touches(SortKey from) => _keys.Count > 0 && (from.Length < KeyKind.FilteredLength(from.Kind) || _beginnings.Contains(KeyFilter.BeginningOf(from)));

    // Of what is pending, no more than is asked for: all of it is sorted once, at the end.
    private SortedRun PendingIn(SortKey from, SortKey upTo)
    {
        var places = new List<int>();
        var keys = CollectionsMarshal.AsSpan(_keys);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].CompareTo(from) >= 0 && keys[i].CompareTo(upTo) <= 0)
            {
                places.Add(i);
            }
        }

        return RunOf([.. places]);
    }

    // Of several changes to one key the last holds.
    private SortedRun RunOf(int[] places)
    {
        var keys = Array.ConvertAll(places, place => _keys[place]);
        Array.Sort(keys, places);
        var entries = new List<KeyEntry>(keys.Length);
        for (var i = 0; i < keys.Length;)
        {
            var (key, last) = (keys[i], places[i]);
            for (i++; i < keys.Length && keys[i].Equals(key); i++)
            {
                last = Math.Max(last, places[i]);
            }

            entries.Add(new KeyEntry(key, _removals[last]));
        }

        return SortedRun.Of(0, 0, entries);
    }
}
