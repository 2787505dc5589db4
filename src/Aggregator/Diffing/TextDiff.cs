namespace Aggregator.Diffing;

/// <summary>What changed from one state of a text to the next, in whole words. Equal and added segments together are the later text.</summary>
public sealed record TextDiff(IReadOnlyList<DiffSegment> Segments)
{
    /// <summary>Words that are gone.</summary>
    public int WordsRemoved => WordsOf(DiffOperation.Removed);

    /// <summary>Words that are new.</summary>
    public int WordsAdded => WordsOf(DiffOperation.Added);

    /// <summary>Whether no word differs; white space does not count.</summary>
    public bool IsEmpty => !Segments.Any(segment => segment.Operation is DiffOperation.Removed or DiffOperation.Added);

    /// <summary>
    /// Compares two texts: paragraphs first, so that an inserted one does not smear over the next, then the words of those that are alike. Texts without end, or made to be
    /// hard to compare, come out by paragraphs.
    /// </summary>
    public static TextDiff Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var run = new SegmentRun();
        new ParagraphDiff(run, new DiffBudget()).Compare(before, after);
        return new TextDiff(run.Joined());
    }

    /// <summary>The same with long equal runs cut to the words around the changes.</summary>
    /// <param name="contextWords">Words kept on each side of a change, within its paragraph. At least 1.</param>
    public TextDiff Shortened(int contextWords) => new(DiffContext.Around(Segments, contextWords));

    private int WordsOf(DiffOperation operation) => Segments.Where(segment => segment.Operation == operation).Sum(segment => segment.Words);
}
