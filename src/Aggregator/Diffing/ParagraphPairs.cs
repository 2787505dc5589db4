namespace Aggregator.Diffing;

/// <summary>Which of the paragraphs that went came again rewritten, in order: the pairs that share the most words together.</summary>
internal static class ParagraphPairs
{
    // Twice the words in common over all words: a paragraph with half of its words new stands at .5, two on the same matter seldom above .2.
    private const double LeastAlike = 0.35;

    /// <summary>Pairs of indexes, both rising; without any when the block is too large, and then all of it went and came.</summary>
    public static IReadOnlyList<(int Gone, int Come)> Of(List<string> gone, List<string> come, DiffBudget budget)
    {
        if (gone.Count == 0 || come.Count == 0 || !budget.Allows(gone.Sum(text => text.Length) / 4, come.Count))
        {
            return [];
        }

        var best = Best(Alike([.. gone.Select(WordsOf)], [.. come.Select(WordsOf)]));
        var pairs = new List<(int Gone, int Come)>();
        for (var (i, j) = (0, 0); i < gone.Count && j < come.Count;)
        {
            var here = best[i, j];
            if (here == best[i + 1, j])
            {
                i++;
            }
            else if (here == best[i, j + 1])
            {
                j++;
            }
            else
            {
                pairs.Add((i++, j++));
            }
        }

        return pairs;
    }

    // What the pairs from here on share at best.
    private static double[,] Best(double[,] alike)
    {
        var (rows, columns) = (alike.GetLength(0), alike.GetLength(1));
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(alike[i, j] > 0 ? alike[i, j] + best[i + 1, j + 1] : 0, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        return best;
    }

    private static double[,] Alike(IReadOnlyList<HashSet<string>> gone, IReadOnlyList<HashSet<string>> come)
    {
        var alike = new double[gone.Count, come.Count];
        for (var i = 0; i < gone.Count; i++)
        {
            for (var j = 0; j < come.Count; j++)
            {
                var share = 2.0 * gone[i].Count(come[j].Contains) / Math.Max(1, gone[i].Count + come[j].Count);
                alike[i, j] = share >= LeastAlike ? share : 0;
            }
        }

        return alike;
    }

    private static HashSet<string> WordsOf(string paragraph) =>
        TextPieces.Words.Chunk(paragraph).Select(piece => piece.Trim()).Where(piece => piece.Length > 0 && char.IsLetterOrDigit(piece[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
