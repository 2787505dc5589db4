using System.Collections;

namespace Aggregator.Extraction.Body;

/// <summary>Takes out a block that says what the paragraphs beside it say already: the whole text once more, without its paragraphs, for a script or a paywall.</summary>
internal static class RetoldText
{
    private const int Shortest = 1_000;
    private const int ShortestParagraph = 60;
    private const double Enough = 0.5;

    // A page tells its text again once or twice; hundreds of long blocks are something else, and would take long to compare.
    private const int MostRetellings = 4;
    private const int Longest = 100_000;

    /// <summary>Changes the selection in place.</summary>
    public static void Drop(PageBlocks page, BitArray kept, CancellationToken cancellationToken)
    {
        var suspects = page.Blocks.Where(block => kept[block.Index] && block.Length is >= Shortest and <= Longest).Take(MostRetellings + 1).ToList();
        if (suspects.Count > MostRetellings)
        {
            return;
        }

        foreach (var suspect in suspects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            kept[suspect.Index] = ToldElsewhere(page, kept, suspect) < suspect.Length * Enough;
        }
    }

    private static int ToldElsewhere(PageBlocks page, BitArray kept, Block suspect)
    {
        var told = 0;
        foreach (var block in page.Blocks)
        {
            if (kept[block.Index] && block != suspect && block.Length >= ShortestParagraph && block.Length < suspect.Length
                && suspect.Text.Contains(block.Text, StringComparison.Ordinal))
            {
                told += block.Length;
            }
        }

        return told;
    }
}
