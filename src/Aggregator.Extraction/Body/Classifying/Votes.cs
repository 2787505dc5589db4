namespace Aggregator.Extraction.Body.Classifying;

/// <summary>How many of the readers that follow rules keep each block, and how they agree on the elements around it.</summary>
internal sealed class Votes
{
    private readonly IReadOnlyList<BlockSelection?> _answers;
    private readonly byte[] _votes;
    private readonly long[] _sums;
    private readonly int _first = -1;
    private readonly int _last = -1;

    /// <param name="answers">In a fixed order; null for a reader without an answer; the last is their common choice.</param>
    public Votes(PageBlocks page, IReadOnlyList<BlockSelection?> answers)
    {
        _answers = answers;
        _votes = new byte[page.Blocks.Count];
        _sums = new long[page.Blocks.Count + 1];
        Readers = answers.Count(answer => answer is not null);
        foreach (var block in page.Blocks)
        {
            var i = block.Index;
            foreach (var answer in answers)
            {
                _votes[i] += answer?.Kept[i] == true ? (byte)1 : (byte)0;
            }

            _sums[i + 1] = _sums[i] + ((long)_votes[i] * block.Weight);
            if (answers[^1]?.Kept[i] == true)
            {
                _first = _first < 0 ? i : _first;
                _last = i;
            }
        }
    }

    /// <summary>Readers with an answer.</summary>
    public int Readers { get; }

    /// <summary>Answers, each null, kept or dropped.</summary>
    public int Answers => _answers.Count;

    /// <summary>1 for kept, 0 for dropped, -1 for a reader without an answer.</summary>
    public int Of(int answer, int block) => _answers[answer]?.Kept[block] switch { null => -1, true => 1, false => 0 };

    /// <summary>Readers that keep the block; -1 beyond the page.</summary>
    public int Of(int block) => block < 0 || block >= _votes.Length ? -1 : _votes[block];

    /// <summary>Votes for the letters of a region.</summary>
    public long In(Region region) => _sums[region.EndBlock] - _sums[region.FirstBlock];

    /// <summary>Votes for all letters of the page.</summary>
    public long All => _sums[^1];

    /// <summary>Votes for the letters before a block.</summary>
    public long Before(int block) => _sums[block];

    /// <summary>Blocks since the first one of the common choice; negative before it.</summary>
    public int SinceFirst(int block) => _first < 0 ? -100 : Math.Clamp(block - _first, -60, 300);

    /// <summary>Blocks since the last one of the common choice; negative before it.</summary>
    public int SinceLast(int block) => _last < 0 ? -100 : Math.Clamp(block - _last, -300, 60);
}
