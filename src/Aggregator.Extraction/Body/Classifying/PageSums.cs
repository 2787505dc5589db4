namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Sums over the blocks of a page, and the neighbours of each that matter, so that a feature is looked up and not counted again.</summary>
internal sealed class PageSums
{
    private readonly int[] _written;
    private readonly int[] _weights;
    private readonly int[] _images;
    private readonly HashSet<int> _alternatives = [];
    private readonly int[] _lastProse;
    private readonly int[] _nextProse;
    private readonly int[] _lastHeading;
    private readonly int[] _nextHeading;
    private readonly Dictionary<string, int> _repeats;

    public PageSums(PageBlocks page)
    {
        Count = page.Blocks.Count;
        (_written, _weights, _images) = (new int[Count + 1], new int[Count + 1], new int[Count + 1]);
        (_lastProse, _nextProse, _lastHeading, _nextHeading) = (new int[Count], new int[Count], new int[Count], new int[Count]);
        _repeats = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        CountUp(page);
        CountDown(page);
    }

    /// <summary>Blocks.</summary>
    public int Count { get; }

    /// <summary>Letters of prose on the page.</summary>
    public int Written => _written[^1];

    /// <summary>Letters on the page.</summary>
    public int Weight => _weights[^1];

    public int WrittenBefore(int block) => _written[block];

    public int WeightBefore(int block) => _weights[block];

    public int WrittenIn(Region region) => _written[region.EndBlock] - _written[region.FirstBlock];

    public int WeightIn(Region region) => _weights[region.EndBlock] - _weights[region.FirstBlock];

    /// <summary>Images between the block and the one before it.</summary>
    public int ImagesBefore(int block) => _images[block];

    /// <summary>Says what the image before it has as its alternative text, as captions do.</summary>
    public bool RepeatsImage(int block) => _alternatives.Contains(block);

    /// <summary>Index of the nearest block of prose before this one; -1 for none.</summary>
    public int LastProse(int block) => _lastProse[block];

    /// <summary>Index of the nearest block of prose after this one; the count for none.</summary>
    public int NextProse(int block) => _nextProse[block];

    /// <summary>As <see cref="LastProse"/>.</summary>
    public int LastHeading(int block) => _lastHeading[block];

    /// <summary>As <see cref="NextProse"/>.</summary>
    public int NextHeading(int block) => _nextHeading[block];

    /// <summary>How often the page says the same.</summary>
    public int Repeats(Block block) => _repeats[block.Text];

    /// <summary>Share of prose among the letters of the blocks around this one.</summary>
    public (int Written, int Weight) Around(int block, int reach)
    {
        var (from, to) = (Math.Max(0, block - reach), Math.Min(Count, block + reach + 1));
        return (_written[to] - _written[from], _weights[to] - _weights[from]);
    }

    private void CountUp(PageBlocks page)
    {
        var (prose, heading) = (-1, -1);
        foreach (var block in page.Blocks)
        {
            var i = block.Index;
            var isProse = Prose.Is(block);
            _written[i + 1] = _written[i] + (isProse ? block.Weight : 0);
            _weights[i + 1] = _weights[i] + block.Weight;
            (_lastProse[i], _lastHeading[i]) = (prose, heading);
            prose = isProse ? i : prose;
            heading = block.Kind == BlockKind.Heading ? i : heading;
            _repeats[block.Text] = _repeats.GetValueOrDefault(block.Text) + 1;
        }

        foreach (var image in page.Images)
        {
            _images[image.NextBlock]++;
            if (image.NextBlock < Count && image.Element.GetAttribute("alt") is { Length: > 0 } alt && Letters.Of(alt) == Letters.Of(page.Blocks[image.NextBlock].Text))
            {
                _alternatives.Add(image.NextBlock);
            }
        }
    }

    private void CountDown(PageBlocks page)
    {
        var (prose, heading) = (Count, Count);
        for (var i = Count - 1; i >= 0; i--)
        {
            (_nextProse[i], _nextHeading[i]) = (prose, heading);
            prose = Prose.Is(page.Blocks[i]) ? i : prose;
            heading = page.Blocks[i].Kind == BlockKind.Heading ? i : heading;
        }
    }
}
