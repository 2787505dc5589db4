namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>The keys as one commit left them: runs, oldest first. What a newer run says of a key holds.</summary>
internal sealed class KeySnapshot(IReadOnlyList<SortedRun> runs, BlockCache blocks)
{
    /// <summary>The runs, oldest first.</summary>
    public IReadOnlyList<SortedRun> Runs => runs;

    /// <summary>Keys from one up to another, both included, in rising order or falling; no more than asked for are read.</summary>
    /// <param name="pending">What a transaction has added and taken away so far; newer than every run.</param>
    public IEnumerable<SortKey> Range(SortKey from, SortKey upTo, bool isDown, SortedRun? pending = null)
    {
        foreach (var entry in Merged(pending, from, upTo, isDown))
        {
            if (!entry.IsRemoval)
            {
                yield return entry.Key;
            }
        }
    }

    /// <summary>Entries of runs from a key on, rising; of those for one key the newest run's alone.</summary>
    public static IEnumerable<KeyEntry> Merge(IReadOnlyList<SortedRun> runs, BlockCache blocks, SortKey from = default) =>
        new KeySnapshot(runs, blocks).Merged(null, from, SortKey.Last([]), isDown: false);

    private IEnumerable<KeyEntry> Merged(SortedRun? pending, SortKey from, SortKey upTo, bool isDown)
    {
        var cursors = new List<RunCursor>();
        foreach (var run in pending is null ? runs : [.. runs, pending])
        {
            var cursor = IsWorthReading(run, from, upTo) ? new RunCursor(run, blocks, from, upTo, isDown) : null;
            if (cursor?.MoveNext() == true)
            {
                cursors.Add(cursor);
            }
        }

        while (cursors.Count > 0)
        {
            var next = First(cursors, isDown).Current;
            yield return next;
            for (var i = cursors.Count - 1; i >= 0; i--)
            {
                if (cursors[i].Current.Key.Equals(next.Key) && !cursors[i].MoveNext())
                {
                    cursors.RemoveAt(i);
                }
            }
        }
    }

    // The newest of those that stand at the same key: later in the list is newer.
    private static RunCursor First(List<RunCursor> cursors, bool isDown)
    {
        var first = cursors[^1];
        for (var i = cursors.Count - 2; i >= 0; i--)
        {
            var order = cursors[i].Current.Key.CompareTo(first.Current.Key);
            if (isDown ? order > 0 : order < 0)
            {
                first = cursors[i];
            }
        }

        return first;
    }

    // Two ends that begin alike ask for one beginning, of which the filter knows.
    private static bool IsWorthReading(SortedRun run, SortKey from, SortKey upTo)
    {
        var length = KeyKind.FilteredLength(from.Kind);
        return run.Fences.Count > 0
            && (from.Length < length || !upTo.StartsWith(from.Prefix(length)) || run.Filter.MayHave(KeyFilter.BeginningOf(from)));
    }
}
