namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Which runs are merged, so that a search meets few and an entry is written anew seldom. Runs that are merged stand side by side, or age would be lost.</summary>
internal static class MergePolicy
{
    /// <summary>A run of so many entries is left to the merging in the background; smaller ones are taken along by the next commit. A commit of 100 articles has some 2,500.</summary>
    public const long Grown = 8192;

    private const int FanOut = 4;

    /// <summary>How many of the newest runs a commit takes along: those that together are no larger than what came after them.</summary>
    public static int TakenAlong(IReadOnlyList<SortedRun> runs, long entries)
    {
        var taken = 0;
        for (var at = runs.Count - 1; at >= 0 && runs[at].Entries < Grown && runs[at].Entries <= entries; at--, taken++)
        {
            entries += runs[at].Entries;
        }

        return taken;
    }

    /// <summary>Grown runs to be merged in the background: four of one size, and the smaller ones that are newer. None when all is well.</summary>
    public static IReadOnlyList<SortedRun> Picked(IReadOnlyList<SortedRun> runs)
    {
        // A small run before a grown one is what removals left of a merged one; nothing else would ever take it along.
        var grown = runs.Take(runs.Select((run, at) => run.Entries >= Grown ? at + 1 : 0).DefaultIfEmpty().Max()).ToList();
        var largest = grown.Count == 0 ? -1 : grown.Max(SizeClass);
        for (var size = 0; size <= largest; size++)
        {
            var newest = grown.AsEnumerable().Reverse().TakeWhile(run => SizeClass(run) <= size).Reverse().ToList();
            if (newest.Count(run => SizeClass(run) == size) >= FanOut)
            {
                return newest;
            }
        }

        return [];
    }

    private static int SizeClass(SortedRun run) => (int)Math.Log(Math.Max(1, (double)run.Entries / Grown), FanOut);
}
