namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Several runs on their way into one. It goes on piece by piece, and a piece that was cut off goes on after the last entry that it took.</summary>
/// <param name="isOldest">Whether nothing is older than the parts, so that there is nothing that a removal could take away.</param>
internal sealed class RunMerge(IReadOnlyList<SortedRun> parts, bool isOldest, BlockCache blocks, RunBuilding into)
{
    private SortKey _last;

    /// <summary>Takes the next entries.</summary>
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="RunGoneException">A block is missing; to be called again, or given up.</exception>
    public bool Go(int mostEntries)
    {
        var (last, seen) = (_last, 0);
        foreach (var entry in KeySnapshot.Merge(parts, blocks, last).SkipWhile(entry => entry.Key.Equals(last)))
        {
            if (seen++ == mostEntries)
            {
                return true;
            }

            if (!entry.IsRemoval || !isOldest)
            {
                into.Add(entry);
            }

            _last = entry.Key;
        }

        return false;
    }
}
