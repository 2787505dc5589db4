namespace Aggregator.Quality.Training;

/// <summary>Figures of several methods over the same pages, by kind of page.</summary>
internal static class ScoreTable
{
    private const int ShortText = 1600;

    private static readonly (string Name, Func<LabelledPage, bool> Holds)[] Groups =
    [
        ("core", page => page.IsCore),
        ("all", _ => true),
        ("fundus", page => page.Origin == "fundus"),
        ("scrapinghub", page => page.Origin == "scrapinghub"),
        ("aed", page => page.Origin == "aed"),
        ("wcxb", page => page.Origin == "wcxb"),
        ("short", page => page.Texts.Count > 0 && page.Texts[0].Length < ShortText),
        ("lists, live", page => page.IsListOrLive),
    ];

    /// <param name="scores">Of each page, the score of each method.</param>
    public static void Print(IReadOnlyCollection<KeyValuePair<LabelledPage, SortedDictionary<string, PageScore>>> scores, TextWriter output)
    {
        output.WriteLine($"{"pages of",-12} {"method",-12} {"texts",5} {"F1",7} {"prec",7} {"recall",7} {"same",7} {"snippets",9}");
        foreach (var (name, holds) in Groups)
        {
            var group = scores.Where(entry => holds(entry.Key)).ToList();
            foreach (var method in group.SelectMany(entry => entry.Value.Keys).Distinct())
            {
                output.WriteLine($"{name,-12} {method,-12} {Figures([.. group.Select(entry => entry.Value[method])])}");
            }
        }
    }

    private static string Figures(IReadOnlyList<PageScore> scores)
    {
        var precision = scores.Average(score => score.Precision) ?? 0;
        var recall = scores.Average(score => score.Recall) ?? 0;
        var texts = scores.Where(score => score.Recall is not null).ToList();
        var (found, missed, leaked) = (scores.Sum(score => score.Found), scores.Sum(score => score.Missed), scores.Sum(score => score.Leaked));
        var snippets = found + missed == 0 ? 0 : 2.0 * found / ((2 * found) + missed + leaked);
        return FormattableString.Invariant($"{texts.Count,5} {2 * precision * recall / (precision + recall),7:F4} {precision,7:F4} {recall,7:F4} ")
            + FormattableString.Invariant($"{texts.Average(score => score.IsIdentical ? 1 : 0),7:F3} {snippets,9:F4}");
    }
}
