namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What the blocks of one make with a block hold together: the paragraphs of a text are of one make, and so are the teasers around it.</summary>
internal sealed class AlikeFeatures
{
    private readonly PageSums _sums;
    private readonly Votes _votes;
    private readonly int[] _signatures;
    private readonly Dictionary<int, Tally> _bySignature = [];
    private readonly int _mostProse;

    public AlikeFeatures(PageBlocks page, PageSums sums, Votes votes)
    {
        (_sums, _votes) = (sums, votes);
        _signatures = Signatures.Of(page);
        foreach (var block in page.Blocks)
        {
            var signature = _signatures[block.Index];
            if (!_bySignature.TryGetValue(signature, out var tally))
            {
                _bySignature[signature] = tally = new Tally();
            }

            tally.Add(block, votes.Of(block.Index));
            _mostProse = Math.Max(_mostProse, tally.ProseWeight);
        }
    }

    public bool AreAlike(int block, int other) => _signatures[block] == _signatures[other];

    public void Add(ref FeatureRow row, Block block)
    {
        var alike = _bySignature[_signatures[block.Index]];
        row.AddSize(alike.Blocks);
        row.AddShare(alike.Weight, _sums.Weight);
        row.AddShare(alike.ProseWeight, _sums.Written);
        row.AddShare(alike.ProseWeight, _mostProse);
        row.AddShare(alike.ProseWeight, alike.Weight);
        row.AddShare(alike.LinkCharacters, alike.Weight);
        row.AddSize((double)alike.Weight / alike.Blocks);
        row.Add((double)(alike.Last - alike.First) / _sums.Count);
        row.AddShare(alike.Votes - ((long)_votes.Of(block.Index) * block.Weight), alike.Weight - block.Weight);
        row.AddShare(alike.Votes, _votes.All);
    }
}
