namespace Aggregator.Extraction.Body.Classifying;

/// <summary>The numbers that the trees see of each block. Their order is part of the shipped trees: whoever changes it trains them again.</summary>
internal sealed class BlockFeatures
{
    /// <summary>Room for a row; <see cref="Write"/> gives how much of it is used.</summary>
    public const int MostFeatures = 200;

    private const int Window = 8;

    private readonly Votes _votes;
    private readonly TextFeatures _text;
    private readonly ContainerFeatures _containers;
    private readonly AlikeFeatures _alike;
    private readonly PlaceFeatures _place;

    /// <param name="answers">What the other candidates kept, in a fixed order; null for one without an answer.</param>
    public BlockFeatures(PageBlocks page, Prose prose, string? title, IReadOnlyList<BlockSelection?> answers)
    {
        _votes = new Votes(page, answers);
        var phrases = new Phrases[page.Blocks.Count];
        foreach (var block in page.Blocks)
        {
            phrases[block.Index] = IsHopeless(block) ? Phrases.None : block.Phrases;
        }

        var sums = new PageSums(page);
        var headline = new Headline(page, title);
        var description = new Description(page, headline);
        _text = new TextFeatures(sums, headline, description, phrases);
        _containers = new ContainerFeatures(page, sums, _votes);
        _alike = new AlikeFeatures(page, sums, _votes);
        _place = new PlaceFeatures(page, prose, sums, headline, description, _votes, _alike);
    }

    /// <summary>So far from everything that any reader keeps, and so unlike a paragraph, that the trees are not asked.</summary>
    public bool IsHopeless(Block block)
    {
        if (_votes.Readers == 0 || Prose.Is(block))
        {
            return false;
        }

        for (var i = block.Index - Window; i <= block.Index + Window; i++)
        {
            if (_votes.Of(i) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Fills a row.</summary>
    /// <returns>The numbers written: the same for every block.</returns>
    public int Write(Block block, Span<float> numbers) => Fill(new FeatureRow(numbers, names: null), block);

    /// <summary>The names of a row's numbers, which are the same for every block.</summary>
    public IReadOnlyList<string> NamesFor(Block block)
    {
        var names = new List<string>();
        Fill(new FeatureRow(new float[MostFeatures], names), block);
        return names;
    }

    private int Fill(FeatureRow row, Block block)
    {
        _text.Add(ref row, block);
        _containers.Add(ref row, block);
        _alike.Add(ref row, block);
        _place.Add(ref row, block);
        return row.Count;
    }
}
