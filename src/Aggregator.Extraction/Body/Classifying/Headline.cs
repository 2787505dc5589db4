namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Where the page shows its title, and how much of it a block says again.</summary>
internal sealed class Headline
{
    private const int ShortestTitle = 10;

    private readonly string _title;

    public Headline(PageBlocks page, string? title)
    {
        _title = Letters.Of(title);
        Block = Find(page);
    }

    /// <summary>Index of the headline; -1 when there is none.</summary>
    public int Block { get; }

    /// <summary>1 for the title itself, else the part of the title that the block is, in letters; 0 for other words.</summary>
    public double Likeness(Block block)
    {
        if (_title.Length < ShortestTitle || block.Length > _title.Length * 2)
        {
            return 0;
        }

        var letters = Letters.Of(block.Text);
        return letters.Length >= ShortestTitle && _title.Contains(letters, StringComparison.Ordinal) ? (double)letters.Length / _title.Length : 0;
    }

    // The last heading that says the title, since menus and crumbs say it before; else the first heading of the first level.
    private int Find(PageBlocks page)
    {
        var first = -1;
        foreach (var block in page.Blocks)
        {
            if (block.Kind != BlockKind.Heading || block.HeadingLevel > 2)
            {
                continue;
            }

            if (_title.Length >= ShortestTitle && Math.Abs(block.Length - _title.Length) < _title.Length && Letters.Of(block.Text) == _title)
            {
                return block.Index;
            }

            first = first < 0 && block.HeadingLevel == 1 ? block.Index : first;
        }

        return first;
    }
}
