using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>Tells an edit, which becomes a version, from noise, which does not.</summary>
internal static class Edits
{
    /// <summary>Two texts of one article share at least this part of the shorter one's 3-grams.</summary>
    public const double LeastShareOfSame = 0.3;

    // Counters, "5 minutes ago" and "123 comments" stand in short lines of their own; sentences are longer.
    private const int LeastCharactersOfSentence = 40;

    /// <summary>Whether a reader would want to know: another headline, or another sentence in the text.</summary>
    public static bool IsMaterial(ArticleContent before, ArticleContent after)
    {
        if (!string.Equals(Squeezed(before.Title), Squeezed(after.Title), StringComparison.Ordinal))
        {
            return true;
        }

        var earlier = SentencesOf(before.Text);
        var later = SentencesOf(after.Text);
        return !earlier.SetEquals(later);
    }

    /// <summary>The part of the smaller set of 3-grams that the larger has too; 0 when one is empty.</summary>
    public static double ShareOf(Fingerprint a, Fingerprint b)
    {
        var smaller = a.Shingles.Count <= b.Shingles.Count ? a : b;
        var larger = ReferenceEquals(smaller, a) ? b : a;
        var shingles = larger.Shingles.ToHashSet();
        return smaller.Shingles.Count == 0 ? 0 : (double)smaller.Shingles.Count(shingles.Contains) / smaller.Shingles.Count;
    }

    private static HashSet<string> SentencesOf(string text) =>
        text.Split('\n').Select(Squeezed).Where(line => line.Length >= LeastCharactersOfSentence).ToHashSet(StringComparer.Ordinal);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
