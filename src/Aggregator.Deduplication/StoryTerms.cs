using System.Runtime.InteropServices;

namespace Aggregator.Deduplication;

/// <summary>Which articles have which words of a story, and how rare each word is. Articles are known by small numbers, so that what is counted for each stands in arrays.</summary>
internal sealed class StoryTerms
{
    // A word in more articles says little, and looking at all of them would cost much.
    private const int MostArticlesOfATerm = 256;

    private readonly Dictionary<uint, Arrivals> _articles = [];
    private readonly PriorityQueue<int, double> _nearest = new();
    private readonly List<int> _touched = [];
    private int[] _shared = [];
    private double[] _weights = [];
    private int _count;

    public void Add(int article, StoryTerm[] terms)
    {
        _count++;
        foreach (var term in terms)
        {
            ref var articles = ref CollectionsMarshal.GetValueRefOrAddDefault(_articles, term.Word, out _);
            (articles ??= new Arrivals()).Add(article);
        }

        if (article >= _shared.Length)
        {
            Array.Resize(ref _shared, Math.Max(64, 2 * article));
            Array.Resize(ref _weights, _shared.Length);
        }
    }

    public void Remove(int article, StoryTerm[] terms)
    {
        _count--;
        foreach (var term in terms)
        {
            if (_articles.TryGetValue(term.Word, out var articles) && articles.Remove(article) && articles.Count == 0)
            {
                _articles.Remove(term.Word);
            }
        }
    }

    /// <summary>An article's terms weighted by rarity (tf-idf), to be compared with many.</summary>
    public WeighedTerms Weighed(StoryTerm[] terms)
    {
        var rarities = new double[terms.Length];
        var squares = 0.0;
        for (var i = 0; i < rarities.Length; i++)
        {
            rarities[i] = Rarity(terms[i].Word);
            squares += Square(terms[i].Weight * rarities[i]);
        }

        return new WeighedTerms(terms, rarities, Math.Sqrt(squares));
    }

    /// <summary>The articles that share the most telling terms, in no order.</summary>
    public IReadOnlyList<int> Nearest(WeighedTerms of, int fewestShared, int most)
    {
        for (var i = 0; i < of.Terms.Length; i++)
        {
            if (_articles.TryGetValue(of.Terms[i].Word, out var articles) && articles.Count <= MostArticlesOfATerm)
            {
                Count(articles.Numbers, of.Terms[i].Weight * of.Rarities[i]);
            }
        }

        foreach (var article in _touched)
        {
            if (_shared[article] >= fewestShared)
            {
                Keep(article, most);
            }

            (_shared[article], _weights[article]) = (0, 0);
        }

        int[] nearest = [.. _nearest.UnorderedItems.Select(item => item.Element)];
        _touched.Clear();
        _nearest.Clear();
        return nearest;
    }

    /// <summary>Cosine of two articles' weighted terms; 0 when they share too few, or it is not above a bound.</summary>
    /// <remarks>The other's norm is dear, and is at least that of the terms they share: nearly all candidates fail by that alone.</remarks>
    public double Cosine(WeighedTerms a, StoryTerm[] b, int fewestShared, double atLeast)
    {
        var (dot, shared, sharedSquares) = (0.0, 0, 0.0);
        for (var (i, j) = (0, 0); i < a.Terms.Length && j < b.Length;)
        {
            var (term, other) = (a.Terms[i], b[j]);
            if (term.Word == other.Word)
            {
                var rarity = a.Rarities[i];
                dot += term.Weight * rarity * other.Weight * rarity;
                sharedSquares += Square(other.Weight * rarity);
                shared++;
            }

            i += term.Word <= other.Word ? 1 : 0;
            j += other.Word <= term.Word ? 1 : 0;
        }

        return shared < fewestShared || dot <= atLeast * a.Norm * Math.Sqrt(sharedSquares) ? 0 : dot / (a.Norm * Norm(b));
    }

    private void Count(ReadOnlySpan<int> articles, double weight)
    {
        foreach (var article in articles)
        {
            if (_shared[article]++ == 0)
            {
                _touched.Add(article);
            }

            _weights[article] += weight;
        }
    }

    private void Keep(int article, int most)
    {
        if (_nearest.Count < most)
        {
            _nearest.Enqueue(article, _weights[article]);
        }
        else
        {
            _nearest.EnqueueDequeue(article, _weights[article]);
        }
    }

    private double Norm(StoryTerm[] terms) => Math.Sqrt(terms.Sum(term => Square(term.Weight * Rarity(term.Word))));

    private double Rarity(uint term) => Math.Log((_count + 2.0) / ((_articles.TryGetValue(term, out var articles) ? articles.Count : 0) + 1.0));

    private static double Square(double value) => value * value;

    /// <param name="Rarities">Of each term.</param>
    internal sealed record WeighedTerms(StoryTerm[] Terms, double[] Rarities, double Norm);
}
