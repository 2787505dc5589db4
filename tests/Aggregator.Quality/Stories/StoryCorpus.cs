using System.Globalization;
using Aggregator.Deduplication;
using Aggregator.Inspection;

namespace Aggregator.Quality.Stories;

/// <summary>
/// Verb <c>stories [--errors N]</c>: places the corpus of duplicates as a stream and compares its stories with those labelled by hand; prints the N worst wrong joins and misses.
/// </summary>
internal static class StoryCorpus
{
    /// <summary>B-cubed over all labelled articles and over those of stories alone, and pairs; for both halves apart.</summary>
    public static async Task<Measurement> MeasureAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var articles = await CorpusArticles.ReadAsync(shared, cancellationToken);
        var labels = StoryLabels.Read();
        var labelled = labels.ByArticle();
        var ids = articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        if (!labelled.Keys.All(ids.Contains))
        {
            Console.WriteLine("the labels are of another corpus");
            return new Measurement("stories", 0, new Dictionary<string, double>());
        }

        var score = new StoryScore(labelled, PlaceAll(articles));
        Print(score, labels, articles, int.Parse(AfterOption(options, "--errors") ?? "0", CultureInfo.InvariantCulture));
        return new Measurement("stories", labelled.Count, Figures(score, "tune", labels.Tune).Concat(Figures(score, "report", labels.Report)).ToDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, StoryId> PlaceAll(List<InspectedArticle> articles)
    {
        var stream = new DuplicateInspection(DuplicateOptions.Default);
        var placed = articles.ToDictionary(article => article.Id, article => stream.Judge(article).Story, StringComparer.Ordinal);
        var largest = placed.Values.GroupBy(story => story).Select(story => story.Count()).OrderDescending().Take(8);
        Console.WriteLine($"{placed.Values.Distinct().Count()} stories, the largest of {string.Join(", ", largest)} articles");
        return placed;
    }

    private static IEnumerable<KeyValuePair<string, double>> Figures(StoryScore score, string half, StoryLabels.Half labels)
    {
        List<string> all = [.. labels.All.SelectMany(story => story)];
        List<string> grouped = [.. labels.Stories.SelectMany(story => story)];
        return
        [
            .. Three("B3", score.BCubed(all)),
            .. Three("B3 of stories", score.BCubed(grouped)),
            .. Three("pair", score.Pairwise(all)),
            new($"{half} alone kept", (double)score.Alone(labels.Alone) / labels.Alone.Count),
        ];

        KeyValuePair<string, double>[] Three(string name, (double Precision, double Recall, double F1) figures) =>
            [new($"{half} {name} precision", figures.Precision), new($"{half} {name} recall", figures.Recall), new($"{half} {name} F1", figures.F1)];
    }

    // Only of the half to tune on: who looks at the errors of the other would tune on it.
    private static void Print(StoryScore score, StoryLabels labels, List<InspectedArticle> articles, int errors)
    {
        var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var wrong = labels.Tune.All.Select(story => (Story: story, Made: score.MadeOf(story[0]))).Where(pair => pair.Made.Count > pair.Story.Count).DistinctBy(pair => pair.Made);
        foreach (var (_, made) in wrong.OrderByDescending(pair => pair.Made.Count - pair.Story.Count).Take(errors))
        {
            Tell("joined", made);
        }

        var missed = labels.Tune.Stories.Where(story => story.Any(article => !score.MadeOf(story[0]).Contains(article)));
        foreach (var story in missed.OrderByDescending(story => story.Count).Take(errors))
        {
            Tell("parted", story);
        }

        void Tell(string what, IReadOnlyList<string> story)
        {
            Console.WriteLine(what);
            foreach (var article in story.Select(id => byId[id]))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {article.Id} {article.Published:yyyy-MM-dd HH:mm} {article.Title}"));
            }
        }
    }

    private static string? AfterOption(IReadOnlyList<string> options, string name) => options.SkipWhile(option => option != name).Skip(1).FirstOrDefault();
}
