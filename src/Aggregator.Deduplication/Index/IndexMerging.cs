namespace Aggregator.Deduplication.Index;

/// <summary>Makes runs of the index of full tables and of other runs; touches nothing that its owner changes.</summary>
internal static class IndexMerging
{
    /// <summary>The runs with what the tables hold; runs stay at least twice as long as the next, so there are only as many as the count has binary digits.</summary>
    public static IReadOnlyList<IndexRun> Merged(IEnumerable<RecentEntries> tables, IEnumerable<IndexRun> runs, uint oldest, CancellationToken cancellationToken)
    {
        var merged = runs.Select(run => run.Without(oldest, cancellationToken)).ToList();
        foreach (var table in tables)
        {
            merged.Add(IndexRun.Of(table.Sorted(table.Count)));
            while (merged.Count > 1 && merged[^2].Length < 2 * merged[^1].Length)
            {
                var both = IndexRun.Merge(merged[^2], merged[^1], oldest, cancellationToken);
                merged.RemoveRange(merged.Count - 2, 2);
                merged.Add(both);
            }
        }

        merged.RemoveAll(run => run.Length == 0);
        return merged;
    }
}
