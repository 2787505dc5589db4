namespace Aggregator.Extraction.Body;

/// <summary>Which blocks read as sentences of an article, and how much of that a region holds; sums are looked up, not added again.</summary>
internal sealed class Prose
{
    private const int ShortestSentence = 70;
    private const int LongestFragment = 160;
    private const double MostLinks = 0.35;

    private readonly int[] _sum;
    private readonly bool[] _isProse;

    public Prose(PageBlocks page)
    {
        var foreign = new ForeignRegions(page);
        _sum = new int[page.Blocks.Count + 1];
        _isProse = new bool[page.Blocks.Count];
        foreach (var block in page.Blocks)
        {
            _isProse[block.Index] = Is(block) && !foreign.Holds(block);
            _sum[block.Index + 1] = _sum[block.Index] + (_isProse[block.Index] ? block.Weight : 0);
        }
    }

    /// <summary>All of the page's prose, in letters.</summary>
    public int Total => _sum[^1];

    public int In(Region region) => _sum[region.EndBlock] - _sum[region.FirstBlock];

    /// <summary>Reads as prose and stands in no box that is foreign to the article.</summary>
    public bool IsProse(Block block) => _isProse[block.Index];

    /// <summary>Long enough, with few links, and ended as a sentence; or too long to be anything else.</summary>
    public static bool Is(Block block) =>
        block.LinkDensity < MostLinks && block.Kind is not (BlockKind.Heading or BlockKind.Caption) &&
        (block.Weight >= LongestFragment || (block.Weight >= ShortestSentence && block.EndsAsSentence));
}
