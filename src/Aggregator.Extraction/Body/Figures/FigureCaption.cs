namespace Aggregator.Extraction.Body.Figures;

/// <summary>The lines under a picture.</summary>
internal sealed class FigureCaption(PageBlocks page, BodySpan span)
{
    private const int MostLines = 4;
    private const int LongestLine = 1500;
    private const RegionHints Apart = RegionHints.Foreign | RegionHints.Hidden;

    /// <summary>Those blocks of an element around a picture that are called its caption, and are not kept as text; empty when there are none.</summary>
    public IReadOnlyList<string> In(Region around)
    {
        var lines = new List<string>();
        var letters = new List<string>();
        for (var i = around.FirstBlock; i < around.EndBlock && lines.Count < MostLines; i++)
        {
            var block = page.Blocks[i];
            if (!span.IsKept(block) && block.Length <= LongestLine && IsCaption(block, around) && Letters.HasAny(block.Text) && !BoilerplatePhrases.IsFurniture(block.Text))
            {
                // Pages write a caption a second time for screen readers, or for the picture at full size.
                var key = Letters.Of(block.Text);
                if (!letters.Exists(known => known.Contains(key, StringComparison.Ordinal)))
                {
                    letters.Add(key);
                    lines.Add(block.Text);
                }
            }
        }

        return lines;
    }

    private static bool IsCaption(Block block, Region around)
    {
        var hints = block.InlineHints | (block.Kind == BlockKind.Caption ? RegionHints.Caption : RegionHints.None);
        foreach (var region in block.Region.UpTo(around.Parent))
        {
            hints |= region.Hints;
        }

        return hints.HasFlag(RegionHints.Caption) && (hints & Apart) == 0;
    }
}
