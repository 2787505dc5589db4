namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What the head of the page says that the article is about, and how much of it a block says: a stand-first mostly is the description.</summary>
internal sealed class Description
{
    private const int Shortest = 20;
    private const int Longest = 1_000;

    private readonly List<string> _said = [];

    public Description(PageBlocks page, Headline headline)
    {
        foreach (var description in page.Descriptions)
        {
            if (Key(description) is { Length: >= Shortest } said && !_said.Contains(said))
            {
                _said.Add(said);
            }
        }

        Block = _said.Count == 0 ? -1 : Find(page, headline);
    }

    /// <summary>Index of the first block below the headline that says a description; -1 when there is none.</summary>
    public int Block { get; }

    /// <summary>How much of a description the block says, in letters, and which share of the block that is; zero for other words.</summary>
    /// <remarks>Descriptions are often cut, and often several paragraphs in one.</remarks>
    public (double OfDescription, double OfBlock) Likeness(Block block)
    {
        var key = _said.Count == 0 ? "" : Key(block.Text);
        if (key.Length < Shortest)
        {
            return (0, 0);
        }

        var best = (OfDescription: 0.0, OfBlock: 0.0);
        foreach (var said in _said)
        {
            var shared = said.Contains(key, StringComparison.Ordinal) ? key.Length : key.AsSpan().CommonPrefixLength(said);
            if (shared >= Shortest && (double)shared / said.Length > best.OfDescription)
            {
                best = ((double)shared / said.Length, (double)shared / key.Length);
            }
        }

        return best;
    }

    private int Find(PageBlocks page, Headline headline)
    {
        for (var i = headline.Block + 1; i < page.Blocks.Count; i++)
        {
            if (Likeness(page.Blocks[i]).OfDescription > 0.5)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Key(string text) => Letters.Of(text.Length > Longest ? text[..Longest] : text);
}
