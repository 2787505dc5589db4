using System.Runtime.InteropServices;

namespace Aggregator.Quality.Training;

/// <summary>How one answer compares with the truth, as the corpus' scorer counts it (its <c>text</c> and <c>snippets</c>).</summary>
internal sealed record PageScore(double? Precision, double? Recall, bool IsIdentical, int Found, int Missed, int Leaked)
{
    private const int Shingle = 4;

    private double F1 => Precision + Recall > 0 ? 2 * (Precision ?? 0) * (Recall ?? 0) / ((Precision ?? 0) + (Recall ?? 0)) : 0;

    public static PageScore Of(LabelledPage page, string answer)
    {
        var tokens = Tokens.Of(answer);
        var text = page.Texts.Select(truth => OfText(Tokens.Of(truth), tokens)).MaxBy(score => score.F1) ?? new PageScore(null, null, false, 0, 0, 0);
        var plain = Spaced(answer);
        var found = page.Present.Count(snippet => plain.Contains(Spaced(snippet), StringComparison.Ordinal));
        var leaked = plain.Length == 0 ? 0 : page.Absent.Count(snippet => plain.Contains(Spaced(snippet), StringComparison.Ordinal));
        return text with { Found = found, Missed = page.Present.Count - found, Leaked = leaked };
    }

    /// <summary>Words parted by one space, as snippets are compared.</summary>
    public static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PageScore OfText(string[] truth, string[] answer)
    {
        var (expected, given) = (Counts(truth), Counts(answer));
        var shared = expected.Sum(entry => Math.Min(entry.Value, given.GetValueOrDefault(entry.Key)));
        var (all, wrong, lost) = (expected.Values.Sum(), given.Values.Sum() - shared, expected.Values.Sum() - shared);
        return new PageScore(
            shared + wrong == 0 ? null : Ratio(shared, wrong, lost), all == 0 ? null : Ratio(shared, lost, wrong), truth.AsSpan().SequenceEqual(answer), 0, 0, 0);
    }

    private static double Ratio(int shared, int against, int other) => against == 0 && other == 0 ? 1 : shared == 0 ? 0 : against == 0 ? 1 : (double)shared / (shared + against);

    private static Dictionary<string, int> Counts(string[] tokens)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; tokens.Length > 0 && i < Math.Max(1, tokens.Length - Shingle + 1); i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, string.Join(' ', tokens.Skip(i).Take(Shingle)), out _)++;
        }

        return counts;
    }
}
