using Aggregator.Extraction.Body;

namespace Aggregator.Quality.Training;

/// <summary>
/// Which blocks are of the article, by laying the page's words along those of the truth: long blocks must follow each other as their words do there (a teaser that
/// repeats a sentence does not fit in), short ones must stand between their neighbours.
/// </summary>
internal sealed class BlockLabels(string truth)
{
    private const int Shingle = 4;
    private const double Enough = 0.5;
    private const int MostPlaces = 4;

    private readonly string[] _truth = Tokens.Of(truth);

    /// <summary>One a block.</summary>
    public bool[] Of(PageBlocks page)
    {
        var words = page.Blocks.Select(block => Tokens.Of(block.Text)).ToArray();
        var places = BestChain(Candidates(words));
        var labels = new bool[words.Length];
        var covered = new bool[_truth.Length];
        foreach (var place in places)
        {
            labels[place.Block] = true;
            covered.AsSpan(place.Start, Math.Min(place.Length, _truth.Length - place.Start)).Fill(true);
        }

        AddOutOfOrder(words, labels, covered);
        AddShort(words, labels, places);
        return labels;
    }

    private Dictionary<string, List<int>> Index()
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + Shingle <= _truth.Length; i++)
        {
            var key = string.Join(' ', _truth, i, Shingle);
            (index.TryGetValue(key, out var places) ? places : index[key] = []).Add(i);
        }

        return index;
    }

    // Where a block's words begin in the truth: each shingle votes for one beginning, give or take a few words.
    private List<Place> Candidates(string[][] words)
    {
        var index = Index();
        var candidates = new List<Place>();
        for (var block = 0; block < words.Length; block++)
        {
            var votes = new Dictionary<int, int>();
            var shingles = words[block].Length - Shingle + 1;
            for (var i = 0; i < shingles; i++)
            {
                foreach (var at in index.GetValueOrDefault(string.Join(' ', words[block], i, Shingle)) ?? [])
                {
                    votes[Math.Max(0, at - i)] = votes.GetValueOrDefault(Math.Max(0, at - i)) + 1;
                }
            }

            var all = votes.Values.Sum();
            candidates.AddRange(votes.Where(vote => all >= shingles * Enough && vote.Value >= shingles * Enough / 3)
                .OrderByDescending(vote => vote.Value).Take(MostPlaces).Select(vote => new Place(block, vote.Key, words[block].Length, vote.Value)));
        }

        return candidates;
    }

    // The heaviest chain in which blocks and places rise together.
    private static List<Place> BestChain(List<Place> candidates)
    {
        var best = new int[candidates.Count];
        var before = new int[candidates.Count];
        var last = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            (best[i], before[i]) = (candidates[i].Votes, -1);
            for (var j = Math.Max(0, i - 2000); j < i; j++)
            {
                if (candidates[j].Block < candidates[i].Block && candidates[j].Start + (candidates[j].Length * 3 / 4) <= candidates[i].Start
                    && best[j] + candidates[i].Votes > best[i])
                {
                    (best[i], before[i]) = (best[j] + candidates[i].Votes, j);
                }
            }

            last = last < 0 || best[i] > best[last] ? i : last;
        }

        var chain = new List<Place>();
        for (var i = last; i >= 0; i = before[i])
        {
            chain.Insert(0, candidates[i]);
        }

        return chain;
    }

    // Truths put captions' texts or a stand-first elsewhere: a block counts too whose words stand where no other block's do.
    private void AddOutOfOrder(string[][] words, bool[] labels, bool[] covered)
    {
        foreach (var place in Candidates(words))
        {
            var end = Math.Min(_truth.Length, place.Start + place.Length);
            if (!labels[place.Block] && covered.AsSpan(place.Start, end - place.Start).Count(true) < (end - place.Start) * 0.3)
            {
                labels[place.Block] = true;
                covered.AsSpan(place.Start, end - place.Start).Fill(true);
            }
        }
    }

    private void AddShort(string[][] words, bool[] labels, List<Place> chain)
    {
        for (var block = 0; block < words.Length; block++)
        {
            if (words[block].Length is 0 or >= Shingle)
            {
                continue;
            }

            var previous = chain.FindLast(place => place.Block < block);
            var next = chain.Find(place => place.Block > block);
            var from = previous is null ? Math.Max(0, (next?.Start ?? 0) - 20) : Math.Min(_truth.Length, previous.Start + previous.Length - 1);
            var to = next is null ? Math.Min(_truth.Length, from + 20) : Math.Min(_truth.Length, next.Start + 1);
            labels[block] = to > from && _truth.AsSpan(from, to - from).IndexOf(words[block]) >= 0;
        }
    }

    private sealed record Place(int Block, int Start, int Length, int Votes);
}
