namespace Aggregator.Extraction.Body.Figures;

/// <summary>The stretch of the page between the first and the last block of the body, and the element that holds both.</summary>
internal sealed class BodySpan
{
    private readonly int[] _kept;

    public BodySpan(PageBlocks page, ArticleBody body)
    {
        First = body.Blocks[0];
        Last = body.Blocks[^1];
        Around = First.Region.UpTo(null).First(region => region.Contains(Last));
        while (Around is { Element.LocalName: "p" or "li" or "blockquote" or "h2" or "h3", Parent: { } parent })
        {
            Around = parent;
        }

        Headline = page.Blocks.Take(First.Index).LastOrDefault(block => block.HeadingLevel == 1)?.Index ?? -1;
        _kept = new int[page.Blocks.Count + 1];
        foreach (var block in body.Blocks)
        {
            _kept[block.Index + 1] = 1;
        }

        for (var i = 0; i < page.Blocks.Count; i++)
        {
            _kept[i + 1] += _kept[i];
        }
    }

    public Block First { get; }

    public Block Last { get; }

    /// <summary>The innermost element that holds all of the body.</summary>
    public Region Around { get; }

    /// <summary>Index of the headline before the text; -1 when there is no first-level heading.</summary>
    public int Headline { get; }

    /// <summary>Whether any of the body's text is in a region.</summary>
    public bool IsKeptIn(Region region) => _kept[region.EndBlock] > _kept[region.FirstBlock];

    public bool IsKept(Block block) => _kept[block.Index + 1] > _kept[block.Index];

    /// <summary>Whether a place between the blocks is inside, and no box on the way out of it is called by one of the names.</summary>
    public bool Holds(Region region, int nextBlock, RegionHints apart) =>
        nextBlock >= Around.FirstBlock && nextBlock <= Last.Index && IsWithin(region, Around, apart);

    /// <summary>Whether a region is inside of another, and no box between them is called by one of the names.</summary>
    public bool IsWithin(Region region, Region outer, RegionHints apart)
    {
        Region? figure = null;
        foreach (var step in region.UpTo(null))
        {
            if (step == outer)
            {
                return true;
            }

            // What holds the headline is the article's own head, though its name speaks of navigation, dates and shares; and some set every picture in an aside of its own.
            var isHead = step.FirstBlock <= Headline && step.EndBlock > Headline;
            var isOnlyFigure = step.Element.LocalName == "aside" && (step.Hints & apart) == RegionHints.Sidebar && figure?.Characters == step.Characters;
            if ((step.Hints & apart) != 0 && !isHead && !isOnlyFigure)
            {
                return false;
            }

            figure = step.Element.LocalName == "figure" ? step : figure;
        }

        return false;
    }
}
