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

            foreach (var id in articles)
            {
                var (count, sum) = shared.GetValueOrDefault(id);
                shared[id] = (count + 1, sum + (weight * Rarity(term)));
            }
        }

        return shared.Where(hit => hit.Value.Terms >= fewestShared).OrderByDescending(hit => hit.Value.Weight).Take(most).Select(hit => hit.Key);
    }

    /// <summary>Cosine of two articles' terms weighted by rarity (tf-idf); 0 when they share too few.</summary>
    public double Cosine(IReadOnlyDictionary<uint, int> a, IReadOnlyDictionary<uint, int> b, int fewestShared)
    {
        var (dot, shared) = (0.0, 0);
        foreach (var (term, weight) in a)
        {
            if (b.TryGetValue(term, out var other))
            {
                dot += weight * other * Rarity(term) * Rarity(term);
                shared++;
            }
        }

        return shared < fewestShared ? 0 : dot / (Norm(a) * Norm(b));
    }

    private double Norm(IReadOnlyDictionary<uint, int> terms)
        => Math.Sqrt(terms.Sum(term => Math.Pow(term.Value * Rarity(term.Key), 2)));

    private double Rarity(uint term)
        => Math.Log((_count + 2.0) / ((_articles.TryGetValue(term, out var articles) ? articles.Count : 0) + 1.0));
}
