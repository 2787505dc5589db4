namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>An immutable sorted run of entries: blocks in the database, and in memory what says which of them to read.</summary>
/// <param name="Id">Rises with every run that is made.</param>
/// <param name="Order">Its place in age among all; a merged run takes that of its newest part.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Fences">The first key of each block.</param>
/// <param name="Resident">The blocks themselves, of a run that is too small to be read piece by piece; else null.</param>
internal sealed record SortedRun(long Id, long Order, long Entries, IReadOnlyList<SortKey> Fences, KeyFilter Filter, IReadOnlyList<KeyBlock>? Resident)
{
    /// <summary>A run of few entries, all of it in memory.</summary>
    public static SortedRun Of(long id, long order, IEnumerable<KeyEntry> entries)
    {
        var building = new RunBuilding(id, order);
        foreach (var entry in entries)
        {
            building.Add(entry);
        }

        var blocks = building.TakeBlocks(isEnd: true);
        return building.End(blocks);
    }

    /// <summary>The last block whose first key is not above a key; 0 when all are.</summary>
    public int BlockOf(SortKey key)
    {
        var (low, high) = (0, Fences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Fences[middle].CompareTo(key) <= 0)
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
}
