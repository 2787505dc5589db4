namespace Aggregator.Extraction.Body.Classifying;

/// <summary>The numbers that the trees see of each block. The order is part of the shipped trees: whoever changes it trains them again.</summary>
internal sealed class BlockFeatures
{
    /// <summary>Room for a row; <see cref="Write"/> gives how much of it is used.</summary>
    public const int MostFeatures = 200;

    private const int Reach = 3;
    private const int Window = 8;

    // What is not of the text is said in a line; and some patterns cost the square of a long run of signs.
    private const int LongestLine = 300;

    private readonly PageBlocks _page;
    private readonly Prose _prose;
    private readonly Votes _votes;
    private readonly PageSums _sums;
    private readonly Headline _headline;
    private readonly PathTraits[] _paths;
    private readonly Dictionary<int, Tally> _alike = [];
    private readonly int _mostAlike;
    private readonly Phrases[] _phrases;

    /// <param name="answers">What the other candidates kept, in a fixed order; null for one without an answer.</param>
    public BlockFeatures(PageBlocks page, Prose prose, string? title, IReadOnlyList<BlockSelection?> answers)
    {
        (_page, _prose) = (page, prose);
        _votes = new Votes(page, answers);
        _sums = new PageSums(page);
        _headline = new Headline(page, title);
        _paths = PathTraits.OfBlocks(page);
        foreach (var block in page.Blocks)
        {
            var signature = _paths[block.Index].Signature;
            if (!_alike.TryGetValue(signature, out var tally))
            {
                _alike[signature] = tally = new Tally();
            }

            tally.Add(block, _votes.Of(block.Index));
        }

        _mostAlike = _alike.Values.Select(tally => tally.ProseWeight).DefaultIfEmpty().Max();
        _phrases = new Phrases[page.Blocks.Count];
        foreach (var block in page.Blocks)
        {
            _phrases[block.Index] = block.Length > LongestLine || IsHopeless(block) ? Phrases.None : PhrasesOf(block.Text);
        }
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

    private static Phrases PhrasesOf(string text) =>
        (BoilerplatePhrases.Points(text) ? Phrases.Pointer : 0) | (BoilerplatePhrases.Credits(text) ? Phrases.Credit : 0)
        | (BoilerplatePhrases.ClaimsCopyright(text) ? Phrases.Copyright : 0) | (BoilerplatePhrases.IsFurniture(text) ? Phrases.Furniture : 0);

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
        AddText(ref row, block);
        AddPhrases(ref row, block);
        AddPath(ref row, block);
        AddContainers(ref row, block);
        AddAlike(ref row, block);
        AddPlace(ref row, block);
        AddNeighbours(ref row, block);
        AddVotes(ref row, block);
        return row.Count;
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
        row.AddShare(traits.Capitalised, traits.Words);
        row.AddShare(traits.Upper, block.Length);
        row.AddShare(traits.Digits, block.Length);
        row.Add(traits.Times);
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
        row.Add(_sums.Repeats(block));
        row.Add(block.Leaves.Count);
        row.Add(_headline.Likeness(block));
    }

    private void AddPhrases(ref FeatureRow row, Block block)
    {
        var own = _phrases[block.Index];
        row.Add((own & Phrases.Pointer) != 0);
        row.Add((own & Phrases.Credit) != 0);
        row.Add((own & Phrases.Copyright) != 0);
        row.Add((own & Phrases.Furniture) != 0);
        var heading = _sums.LastHeading(block.Index);
        row.Add(heading < 0 ? -1 : (int)_phrases[heading]);
        row.Add(block.Index == 0 ? -1 : (int)_phrases[block.Index - 1]);
        row.Add(block.Index == _sums.Count - 1 ? -1 : (int)_phrases[block.Index + 1]);
        var since = 0;
        while (since < 20 && block.Index - since >= 0 && _phrases[block.Index - since] == Phrases.None)
        {
            since++;
        }

        row.Add(since);
    }

    private void AddPath(ref FeatureRow row, Block block)
    {
        var path = _paths[block.Index];
        foreach (var steps in path.Steps)
        {
            row.Add(steps);
        }

        row.AddShare(path.NearestBeside is { } beside ? _sums.WrittenIn(beside) : 0, _sums.Written);
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
        row.Add(PathTraits.Named(block.Region.Element.LocalName));
        row.Add(PathTraits.Named(block.Region.Parent?.Element.LocalName));
    }

    private void AddContainers(ref FeatureRow row, Block block)
    {
        var region = block.Region;
        for (var up = 0; up < 4; up++)
        {
            row.AddShare(_sums.WrittenIn(region), _sums.Written);
            row.AddShare(_sums.WrittenIn(region), _sums.WeightIn(region));
            row.Add(region.LinkDensity);
            row.AddSize(region.EndBlock - region.FirstBlock);
            row.Add((double)(block.Index - region.FirstBlock) / (region.EndBlock - region.FirstBlock));
            row.AddShare(_votes.In(region), _sums.WeightIn(region));
            row.AddShare(_votes.In(region), _votes.All);
            region = region.Parent ?? region;
        }
    }

    private void AddAlike(ref FeatureRow row, Block block)
    {
        var alike = _alike[_paths[block.Index].Signature];
        row.AddSize(alike.Blocks);
        row.AddShare(alike.Weight, _sums.Weight);
        row.AddShare(alike.ProseWeight, _sums.Written);
        row.AddShare(alike.ProseWeight, _mostAlike);
        row.AddShare(alike.ProseWeight, alike.Weight);
        row.AddShare(alike.LinkCharacters, alike.Weight);
        row.AddSize((double)alike.Weight / alike.Blocks);
        row.Add((double)(alike.Last - alike.First) / _sums.Count);
        row.AddShare(alike.Votes - ((long)_votes.Of(block.Index) * block.Weight), alike.Weight - block.Weight);
        row.AddShare(alike.Votes, _votes.All);
    }

    private void AddPlace(ref FeatureRow row, Block block)
    {
        var i = block.Index;
        row.AddSize(_sums.Count);
        row.AddSize(_sums.Written);
        row.Add((double)i / _sums.Count);
        row.AddShare(_sums.WrittenBefore(i), _sums.Written);
        row.AddShare(_sums.WeightBefore(i), _sums.Weight);
        row.Add(Math.Min(60, i - _sums.LastProse(i)));
        row.Add(Math.Min(60, _sums.NextProse(i) - i));
        row.Add(_headline.Block < 0 ? -100 : Math.Clamp(i - _headline.Block, -60, 300));
        row.AddSize(_headline.Block < 0 || i < _headline.Block ? 0 : _sums.WrittenBefore(i) - _sums.WrittenBefore(_headline.Block));
        row.Add(_headline.Block < 0 ? -1 : SharedDepth(block, _headline.Block));
        var (written, weight) = _sums.Around(i, Window);
        row.AddShare(written, weight);
        row.Add(_sums.LastProse(i) < 0 ? -1 : SharedDepth(block, _sums.LastProse(i)) - block.Region.Depth);
        row.Add(_sums.NextProse(i) == _sums.Count ? -1 : SharedDepth(block, _sums.NextProse(i)) - block.Region.Depth);
        row.Add(_sums.LastProse(i) >= 0 && AreAlike(i, _sums.LastProse(i)));
        row.Add(_sums.NextProse(i) < _sums.Count && AreAlike(i, _sums.NextProse(i)));
        row.Add(Math.Min(30, i - _sums.LastHeading(i)));
        row.Add(Math.Min(30, _sums.NextHeading(i) - i));
        row.Add(_sums.RepeatsImage(i));
        row.Add(_sums.ImagesBefore(i));
        row.Add(_sums.ImagesBefore(i + 1));
        row.Add(i == 0 ? 0 : _sums.ImagesBefore(i - 1));
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

            var other = at >= 0 && at < _sums.Count ? _page.Blocks[at] : null;
            row.AddSize(other?.Weight ?? 0);
            row.Add(other?.LinkDensity ?? -1);
            row.Add(other is null ? -1 : (int)other.Kind + (other.EndsAsSentence ? 10 : 0));
            row.Add(other is not null && AreAlike(at, block.Index));
            row.Add(_votes.Of(at));
        }
    }

    private void AddVotes(ref FeatureRow row, Block block)
    {
        for (var answer = 0; answer < _votes.Answers; answer++)
        {
            row.Add(_votes.Of(answer, block.Index));
        }

        row.Add(_votes.Of(block.Index));
        row.Add(_prose.IsProse(block));
        row.Add(_votes.SinceFirst(block.Index));
        row.Add(_votes.SinceLast(block.Index));
        row.AddShare(_votes.Before(block.Index), _votes.All);
    }

    private bool AreAlike(int one, int other) => _paths[one].Signature == _paths[other].Signature;

    // Depth of the innermost element around both.
    private int SharedDepth(Block block, int otherBlock)
    {
        var (one, other) = (block.Region, _page.Blocks[otherBlock].Region);
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
