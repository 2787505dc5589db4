using DiffPlex;

namespace Aggregator.Diffing;

/// <summary>Compares two paragraphs, or headlines, by words.</summary>
internal sealed class WordDiff(SegmentRun run, DiffBudget budget)
{
    /// <summary>Adds what is equal, gone and new.</summary>
    public void Compare(string before, string after)
    {
        var changes = Changes(before, after);
        foreach (var change in Readable(changes))
        {
            run.Add(DiffOperation.Removed, change.Removed);
            run.Add(DiffOperation.Added, change.Added);
            run.Add(DiffOperation.Equal, change.Equal);
        }

        run.EndChange();
    }

    private List<WordChange> Changes(string before, string after)
    {
        var (old, @new) = (TextPieces.Words.Chunk(before), TextPieces.Words.Chunk(after));
        var (first, last) = Common(old, @new);
        if (!budget.Allows(old.Count - first - last, @new.Count - first - last))
        {
            return [new("", "", Text(@new, 0, first)), new(Text(old, first, old.Count - last), Text(@new, first, @new.Count - last), Text(@new, @new.Count - last, @new.Count))];
        }

        var result = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: true, ignoreCase: false, TextPieces.Words);
        var changes = new List<WordChange>();
        var (removed, added, end) = ("", "", 0);
        foreach (var block in result.DiffBlocks)
        {
            changes.Add(new(removed, added, Text(@new, end, block.InsertStartB)));
            end = block.InsertStartB + block.InsertCountB;
            (removed, added) = (Text(old, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA), Text(@new, block.InsertStartB, end));
        }

        changes.Add(new(removed, added, Text(@new, end, @new.Count)));
        return changes;
    }

    // "in [-the evening of Monday-] {+a morning of March+}" reads better than five changes with "of" between them: what is equal between two changes and no longer
    // than either belongs to them (the rule of diff-match-patch).
    private static List<WordChange> Readable(List<WordChange> changes)
    {
        var readable = new List<WordChange>();
        foreach (var change in changes)
        {
            var next = change;
            while (readable.Count > 1 && readable[^1] is var last && last.Equal.Length <= Math.Min(last.Length, next.Length) && !last.EndsParagraph)
            {
                next = new(last.Removed + last.Equal + next.Removed, last.Added + last.Equal + next.Added, next.Equal);
                readable.RemoveAt(readable.Count - 1);
            }

            readable.Add(next);
        }

        return readable;
    }

    private static (int First, int Last) Common(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var most = Math.Min(before.Count, after.Count);
        var first = 0;
        while (first < most && IsSame(before[first], after[first]))
        {
            first++;
        }

        var last = 0;
        while (last < most - first && IsSame(before[^(last + 1)], after[^(last + 1)]))
        {
            last++;
        }

        return (first, last);
    }

    private static bool IsSame(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    private static string Text(IReadOnlyList<string> pieces, int start, int end) => string.Concat(pieces.Skip(start).Take(end - start));

    /// <summary>What is gone and came, and the equal words behind it.</summary>
    private readonly record struct WordChange(string Removed, string Added, string Equal)
    {
        public int Length => Math.Max(Removed.Length, Added.Length);

        public bool EndsParagraph => Equal.Contains('\n', StringComparison.Ordinal);
    }
}
