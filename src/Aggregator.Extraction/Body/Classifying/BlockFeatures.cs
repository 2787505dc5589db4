namespace Aggregator.Extraction.Body.Classifying;

/// <summary>The numbers that the trees see of each block. The order is part of the shipped trees: whoever changes it trains them again.</summary>
internal sealed class BlockFeatures
{
    /// <summary>Room for a row; <see cref="Write"/> gives how much of it is used.</summary>
    public const int MostFeatures = 160;

    private const int Reach = 3;
    private const int Window = 8;

    private readonly PageBlocks _page;
    private readonly Prose _prose;
    private readonly IReadOnlyList<BlockSelection?> _answers;
    private readonly Dictionary<Region, PathTraits> _paths;
    private readonly Dictionary<int, Tally> _bySignature = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly int[] _written;
    private readonly int[] _weights;
    private readonly int[] _lastProse;
    private readonly int[] _nextProse;
    private readonly int _titleBlock;
    private readonly string _title;

    /// <param name="answers">What the other candidates kept, in a fixed order; null for one without an answer.</param>
    public BlockFeatures(PageBlocks page, Prose prose, string? title, IReadOnlyList<BlockSelection?> answers)
    {
        (_page, _prose, _answers) = (page, prose, answers);
        _title = Letters.Of(title);
        _paths = new Dictionary<Region, PathTraits>(page.Regions.Count);
        foreach (var region in page.Regions)
        {
            _paths[region] = new PathTraits(region, region.Parent is null ? null : _paths[region.Parent]);
        }

        var count = page.Blocks.Count;
        (_written, _weights, _lastProse, _nextProse) = (new int[count + 1], new int[count + 1], new int[count + 1], new int[count + 1]);
        CountUp();
        _titleBlock = TitleBlock();
    }

    /// <summary>Fills a row.</summary>
    /// <returns>The numbers written: the same for every block.</returns>
    public int Write(Block block, Span<float> numbers)
    {
        var row = new FeatureRow(numbers);
        AddText(ref row, block);
        AddPath(ref row, block);
        AddContainers(ref row, block);
        AddPlace(ref row, block);
        AddNeighbours(ref row, block);
        AddAnswers(ref row, block);
        return row.Count;
    }

    private void CountUp()
    {
        var last = -1;
        foreach (var block in _page.Blocks)
        {
            var i = block.Index;
            var isProse = Prose.Is(block);
            _written[i + 1] = _written[i] + (isProse ? block.Weight : 0);
            _weights[i + 1] = _weights[i] + block.Weight;
            _lastProse[i] = last;
            last = isProse ? i : last;
            _repeats[block.Text] = _repeats.GetValueOrDefault(block.Text) + 1;
            var signature = _paths[block.Region].Signature;
            if (!_bySignature.TryGetValue(signature, out var tally))
            {
                _bySignature[signature] = tally = new Tally();
            }

            tally.Add(block);
        }

        var next = _page.Blocks.Count;
        for (var i = _page.Blocks.Count - 1; i >= 0; i--)
        {
            _nextProse[i] = next;
            next = Prose.Is(_page.Blocks[i]) ? i : next;
        }
    }

    // The headline: the last heading that says the title, since menus and crumbs say it before; else the first heading of the first level.
    private int TitleBlock()
    {
        var first = -1;
        foreach (var block in _page.Blocks)
        {
            if (block.Kind != BlockKind.Heading || block.HeadingLevel > 2)
            {
                continue;
            }

            if (_title.Length >= 10 && Math.Abs(block.Length - _title.Length) < _title.Length && Letters.Of(block.Text) == _title)
            {
                return block.Index;
            }

            first = first < 0 && block.HeadingLevel == 1 ? block.Index : first;
        }

        return first;
    }

    private void AddText(ref FeatureRow row, Block block)
    {
        var traits = TextTraits.Of(block.Text);
        row.AddSize(block.Weight);
        row.AddSize(traits.Words);
        row.AddShare(block.Length, traits.Words);
        row.Add(block.LinkDensity);
        row.Add(block.EndsAsSentence);
        row.Add(block.IsEmphasised);
        row.Add((int)block.Kind);
        row.Add(block.HeadingLevel);
        row.AddShare(traits.SmallWords, traits.Words);
        row.AddShare(traits.Capitalised, traits.Words);
        row.AddShare(traits.Digits, block.Length);
        row.AddShare(traits.Commas, traits.Words);
        row.AddShare(traits.Stops, traits.Words);
        row.Add(traits.Stops);
        row.Add(traits.Quotes);
        row.Add(traits.Signs);
        row.Add(block.Text[^1] is ':' or '：');
        row.Add(block.Text[^1] is '?' or '？');
        row.Add(char.IsLower(block.Text[0]));
        row.Add(char.IsDigit(block.Text[0]));
        row.Add((block.InlineHints & RegionHints.Foreign) != 0);
        row.Add((block.InlineHints & RegionHints.Surrounding) != 0);
        row.Add(_repeats[block.Text]);
        row.Add(block.Leaves.Count);
    }

    private void AddPath(ref FeatureRow row, Block block)
    {
        var path = _paths[block.Region];
        foreach (var steps in path.Steps)
        {
            row.Add(steps);
        }

        row.AddShare(path.NearestBeside is { } beside ? Written(beside) : 0, _written[^1]);
        row.AddShare(path.NearestBeside is { } box ? box.Characters : 0, _page.Regions[0].Characters);
        row.Add(path.Lists);
        row.Add(path.Tables);
        row.Add(path.Articles);
        row.Add(path.Sections);
        row.Add(path.Mains);
        row.Add(path.Headers);
        row.Add(path.Figures);
        row.Add(path.Quotes);
        row.Add(block.Region.Depth);
        row.Add(Named(block.Region.Element.LocalName));
        row.Add(Named(block.Region.Parent?.Element.LocalName));
    }

    private static int Named(string? name) => name switch
    {
        "p" => 1,
        "div" => 2,
        "li" => 3,
        "td" or "th" => 4,
        "section" => 5,
        "article" => 6,
        "blockquote" => 7,
        "main" => 8,
        "ul" or "ol" => 9,
        "header" => 10,
        "figure" => 11,
        "h2" or "h3" or "h4" => 12,
        "a" => 13,
        _ => 0,
    };

    private void AddContainers(ref FeatureRow row, Block block)
    {
        var region = block.Region;
        for (var up = 0; up < 4; up++)
        {
            row.AddShare(Written(region), _written[^1]);
            row.AddShare(Written(region), _weights[region.EndBlock] - _weights[region.FirstBlock]);
            row.Add(region.LinkDensity);
            row.AddSize(region.EndBlock - region.FirstBlock);
            row.Add((double)(block.Index - region.FirstBlock) / (region.EndBlock - region.FirstBlock));
            region = region.Parent ?? region;
        }

        var alike = _bySignature[_paths[block.Region].Signature];
        row.AddSize(alike.Blocks);
        row.AddShare(alike.Weight, _weights[^1]);
        row.AddShare(alike.ProseWeight, _written[^1]);
        row.AddShare(alike.ProseWeight, alike.Weight);
        row.AddShare(alike.LinkCharacters, alike.Weight);
        row.AddSize((double)alike.Weight / alike.Blocks);
        row.Add((double)(alike.Last - alike.First) / _page.Blocks.Count);
    }

    private void AddPlace(ref FeatureRow row, Block block)
    {
        var i = block.Index;
        row.AddSize(_page.Blocks.Count);
        row.AddSize(_written[^1]);
        row.Add((double)i / _page.Blocks.Count);
        row.AddShare(_written[i], _written[^1]);
        row.AddShare(_weights[i], _weights[^1]);
        row.Add(Math.Min(60, i - _lastProse[i]));
        row.Add(Math.Min(60, _nextProse[i] - i));
        row.Add(_titleBlock < 0 ? -100 : Math.Clamp(i - _titleBlock, -60, 300));
        row.AddSize(_titleBlock < 0 || i < _titleBlock ? 0 : _written[i] - _written[_titleBlock]);
        row.Add(_titleBlock < 0 ? -1 : SharedDepth(block.Region, _page.Blocks[_titleBlock].Region));
        row.AddShare(Around(_written, i), Around(_weights, i));
        row.Add(_lastProse[i] < 0 ? -1 : SharedDepth(block.Region, _page.Blocks[_lastProse[i]].Region) - block.Region.Depth);
        row.Add(_nextProse[i] == _page.Blocks.Count ? -1 : SharedDepth(block.Region, _page.Blocks[_nextProse[i]].Region) - block.Region.Depth);
    }

    private void AddNeighbours(ref FeatureRow row, Block block)
    {
        for (var step = -Reach; step <= Reach; step++)
        {
            var at = block.Index + step;
            if (step == 0)
            {
                continue;
            }

            var other = at >= 0 && at < _page.Blocks.Count ? _page.Blocks[at] : null;
            row.AddSize(other?.Weight ?? 0);
            row.Add(other?.LinkDensity ?? -1);
            row.Add(other is null ? -1 : (int)other.Kind + (other.EndsAsSentence ? 10 : 0));
            row.Add(other is not null && _paths[other.Region].Signature == _paths[block.Region].Signature);
        }
    }

    private void AddAnswers(ref FeatureRow row, Block block)
    {
        var votes = 0;
        foreach (var answer in _answers)
        {
            var isKept = answer?.Kept[block.Index];
            row.Add(isKept switch { null => -1, true => 1, false => 0 });
            votes += isKept is true ? 1 : 0;
        }

        row.Add(votes);
        row.Add(_prose.IsProse(block));
    }

    private int Written(Region region) => _written[region.EndBlock] - _written[region.FirstBlock];

    private int Around(int[] sums, int i) => sums[Math.Min(_page.Blocks.Count, i + Window + 1)] - sums[Math.Max(0, i - Window)];

    // Depth of the innermost element around both.
    private static int SharedDepth(Region one, Region other)
    {
        while (one != other)
        {
            if (one.Depth >= other.Depth && one.Parent is { } parent)
            {
                one = parent;
            }
            else if (other.Parent is { } otherParent)
            {
                other = otherParent;
            }
            else
            {
                return 0;
            }
        }

        return one.Depth;
    }
}
