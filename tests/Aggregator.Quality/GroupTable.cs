using System.Text.Json;
using Aggregator.Quality.Training;

namespace Aggregator.Quality;

/// <summary>How the text of pages fared by length, kind and language: the scorer's own figures of each page, put together as it puts them together by origin.</summary>
internal static class GroupTable
{
    // Fewer say nothing of a language.
    private const int FewestPages = 3;

    private static readonly (string Name, Func<LabelledPage, bool> Holds)[] Kinds =
    [
        ("under 800 characters", page => page.Texts[0].Length < 800),
        ("800 to 1,600", page => page.Texts[0].Length is >= 800 and < 1600),
        ("1,600 to 3,200", page => page.Texts[0].Length is >= 1600 and < 3200),
        ("3,200 to 12,800", page => page.Texts[0].Length is >= 3200 and < 12_800),
        ("longer", page => page.Texts[0].Length >= 12_800),
        ("lists, live", page => page.IsListOrLive),
    ];

    /// <param name="scored">What the scorer wrote with <c>--per-page</c>: a line of JSON each.</param>
    public static void Print(IEnumerable<LabelledPage> pages, string scored, TextWriter output)
    {
        var scores = ReadScores(scored);
        var judged = pages.Where(page => page.Texts.Count > 0 && scores.ContainsKey(page.Id)).ToList();
        var languages = judged.GroupBy(page => page.Language ?? "unknown").Where(group => group.Count() >= FewestPages).OrderByDescending(group => group.Count());
        output.WriteLine($"{"text of",-22} {"pages",5} {"F1",6} {"prec",6} {"recall",6} {"<.5",5}");
        foreach (var (name, group) in Kinds.Select(kind => (kind.Name, judged.Where(kind.Holds))).Concat(languages.Select(group => (group.Key, (IEnumerable<LabelledPage>)group))))
        {
            Print(name, [.. group.Select(page => scores[page.Id])], output);
        }
    }

    private static void Print(string name, IReadOnlyList<Score> scores, TextWriter output)
    {
        if (scores.Count == 0)
        {
            return;
        }

        // Where nothing was answered there is a recall and no precision, as in the scorer.
        var precision = scores.Average(score => score.Precision) ?? 0;
        var recall = scores.Average(score => score.Recall) ?? 0;
        var f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        output.WriteLine(FormattableString.Invariant($"{name,-22} {scores.Count,5} {f1,6:F3} {precision,6:F3} {recall,6:F3} {scores.Average(score => score.F1 < 0.5 ? 1 : 0),5:F3}"));
    }

    private static Dictionary<string, Score> ReadScores(string file)
    {
        var scores = new Dictionary<string, Score>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var page = json.RootElement;
            scores[page.GetProperty("id").GetString() ?? ""] = new Score(Number(page, "f1") ?? 0, Number(page, "p"), Number(page, "r"));
        }

        return scores;
    }

    private static double? Number(JsonElement page, string name) =>
        page.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private sealed record Score(double F1, double? Precision, double? Recall);
}
