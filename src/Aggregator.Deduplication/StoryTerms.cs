using System.Runtime.InteropServices;

namespace Aggregator.Deduplication;

/// <summary>The words that tell what an article is about (those of its title, and names in its text), and which articles have them.</summary>
internal sealed class StoryTerms
{
    private const int TitleWeight = 3;
    private const int MostNames = 64;

    // A word in more articles says little, and looking at all of them would cost much.
    private const int MostArticlesOfATerm = 256;

    private readonly Dictionary<uint, HashSet<Guid>> _articles = [];
    private int _count;

    /// <summary>The terms of an article, with how much each counts before its rarity.</summary>
    public static IReadOnlyDictionary<uint, int> Of(Fingerprint fingerprint)
    {
        var terms = new Dictionary<uint, int>();
        foreach (var name in fingerprint.NameSet.AsSpan(0, Math.Min(MostNames, fingerprint.NameSet.Length)))
        {
            terms[name] = 1;
        }

        foreach (var word in fingerprint.TitleSet)
        {
            terms[word] = TitleWeight;
        }

        return terms;
    }

    public void Add(Guid id, IReadOnlyDictionary<uint, int> terms)
    {
        _count++;
        foreach (var term in terms.Keys)
        {
            if (!_articles.TryGetValue(term, out var articles))
            {
                _articles[term] = articles = [];
            }

            articles.Add(id);
        }
    }

    public void Remove(Guid id, IReadOnlyDictionary<uint, int> terms)
    {
        _count--;
        foreach (var term in terms.Keys)
        {
            if (_articles.TryGetValue(term, out var articles) && articles.Remove(id) && articles.Count == 0)
            {
                _articles.Remove(term);
            }
        }
    }

    /// <summary>The articles that share the most telling terms, the nearest first.</summary>
    public IEnumerable<Guid> Nearest(IReadOnlyDictionary<uint, int> terms, int fewestShared, int most)
    {
        var shared = new Dictionary<Guid, (int Terms, double Weight)>();
        foreach (var (term, weight) in terms)
        {
            if (!_articles.TryGetValue(term, out var articles) || articles.Count > MostArticlesOfATerm)
            {
                continue;
            }

            var weighted = weight * Rarity(term);
            foreach (var id in articles)
            {
                ref var hit = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, id, out _);
                hit = (hit.Terms + 1, hit.Weight + weighted);
            }
        }

        return shared.Where(hit => hit.Value.Terms >= fewestShared).OrderByDescending(hit => hit.Value.Weight).Take(most).Select(hit => hit.Key);
    }

    /// <summary>An article's terms weighted by rarity (tf-idf), to be compared with many.</summary>
    public WeighedTerms Weighed(IReadOnlyDictionary<uint, int> terms)
    {
        var weights = terms.ToDictionary(term => term.Key, term => (Weight: term.Value * Rarity(term.Key), Rarity: Rarity(term.Key)));
        return new WeighedTerms(weights, Math.Sqrt(weights.Values.Sum(term => term.Weight * term.Weight)));
    }

    /// <summary>Cosine of two articles' weighted terms; 0 when they share too few, or it is not above a bound.</summary>
    /// <remarks>The other's norm is dear, and is at least that of the terms they share: nearly all candidates fail by that alone.</remarks>
    public double Cosine(WeighedTerms a, IReadOnlyDictionary<uint, int> b, int fewestShared, double atLeast)
    {
        var (dot, shared, sharedSquares) = (0.0, 0, 0.0);
        foreach (var (term, (weight, rarity)) in a.Weights)
        {
            if (b.TryGetValue(term, out var count))
            {
                var other = count * rarity;
                dot += weight * other;
                sharedSquares += other * other;
                shared++;
            }
        }

        return shared < fewestShared || dot <= atLeast * a.Norm * Math.Sqrt(sharedSquares) ? 0 : dot / (a.Norm * Norm(b));
    }

    private double Norm(IReadOnlyDictionary<uint, int> terms)
    {
        var squares = 0.0;
        foreach (var (term, count) in terms)
        {
            var weight = count * Rarity(term);
            squares += weight * weight;
        }

        return Math.Sqrt(squares);
    }

    private double Rarity(uint term)
        => Math.Log((_count + 2.0) / ((_articles.TryGetValue(term, out var articles) ? articles.Count : 0) + 1.0));

    /// <param name="Weights">By term; its rarity beside its weight.</param>
    internal sealed record WeighedTerms(IReadOnlyDictionary<uint, (double Weight, double Rarity)> Weights, double Norm);
}
