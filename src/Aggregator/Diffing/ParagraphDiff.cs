using DiffPlex;

namespace Aggregator.Diffing;

/// <summary>Finds which paragraphs stayed, went and came, and which are the same one rewritten.</summary>
internal sealed class ParagraphDiff(SegmentRun run, DiffBudget budget)
{
    private readonly WordDiff _words = new(run, budget);

    /// <summary>Adds what is equal, gone and new of whole texts.</summary>
    public void Compare(string before, string after)
    {
        var (old, @new) = (TextPieces.Lines.Chunk(before), TextPieces.Lines.Chunk(after));
        if (!budget.Allows(old.Count, @new.Count))
        {
            Add(DiffOperation.Removed, old);
            Add(DiffOperation.Added, @new);
            return;
        }

        var end = 0;
        foreach (var block in Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: true, ignoreCase: false, TextPieces.Lines).DiffBlocks)
        {
            Add(DiffOperation.Equal, @new.Skip(end).Take(block.InsertStartB - end));
            end = block.InsertStartB + block.InsertCountB;
            Changed([.. old.Skip(block.DeleteStartA).Take(block.DeleteCountA)], [.. @new.Skip(block.InsertStartB).Take(block.InsertCountB)]);
        }

        Add(DiffOperation.Equal, @new.Skip(end));
    }

    private void Changed(List<string> gone, List<string> come)
    {
        var (i, j) = (0, 0);
        foreach (var (before, after) in ParagraphPairs.Of(gone, come, budget))
        {
            Replaced(gone[i..before], come[j..after]);
            _words.Compare(gone[before], come[after]);
            (i, j) = (before + 1, after + 1);
        }

        Replaced(gone[i..], come[j..]);
    }

    private void Replaced(List<string> gone, List<string> come)
    {
        run.Add(DiffOperation.Removed, gone.Count > 0 && !run.EndsLine ? "\n\n" : "");   // the last paragraph is gone: what is now the last has no line end
        Add(DiffOperation.Removed, gone);
        Add(DiffOperation.Added, come);
        run.EndChange();
    }

    private void Add(DiffOperation operation, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            run.Add(operation, paragraph);
        }
    }
}
