using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Deduplication;
using Aggregator.Inspection;

namespace Aggregator.Quality;

/// <summary>Verb <c>duplicates [--output FILE]</c>: judges the articles as <c>inspect duplicates</c> does, in the order of arrival and without look-ahead.</summary>
internal static class DuplicateCorpus
{
    /// <summary>Inside the shared folder.</summary>
    public const string Folder = "corpora/dedup";

    /// <summary>Pairs found over all and by the origin of the articles, and the edits told from copies.</summary>
    public static async Task<Measurement> MeasureAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(shared, Folder);
        var articles = await CorpusArticles.ReadAsync(shared, cancellationToken);
        var answers = AnswersFile.Of(options, "duplicates");
        await File.WriteAllLinesAsync(answers, JudgeAll(articles), cancellationToken);

        var scores = await Scorer.RunAsync(Path.Combine(corpus, "score.py"), [Path.Combine(corpus, "gold.json"), answers], cancellationToken);
        PrintKinds(scores.GetProperty("merged_by_kind"));
        return new Measurement("duplicates", articles.Count, FiguresOf(scores));
    }

    private static List<string> JudgeAll(List<InspectedArticle> articles)
    {
        // The first streams are there to be compiled and optimised, as in a service that has run for a while.
        for (var round = 0; round < 3; round++)
        {
            _ = articles.ConvertAll(new DuplicateInspection(DuplicateOptions.Default).Judge);
        }

        var stream = new DuplicateInspection(DuplicateOptions.Default);
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var judgements = articles.ConvertAll(stream.Judge);
        var elapsed = watch.Elapsed;
        var cpu = Environment.CpuUsage.TotalTime - before;

        var words = articles.Sum(article => (long)Fingerprint.Of(article.Title ?? "", article.Text ?? "").WordCount);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count} articles of {words / articles.Count} words; {elapsed.TotalMicroseconds / articles.Count:F0} us an article on the clock, {cpu.TotalMicroseconds / articles.Count:F0} us of CPU, {cpu.TotalMicroseconds * 500 / words:F0} us per 500 words"));
        return judgements.ConvertAll(judgement => JsonSerializer.Serialize(
            new { id = judgement.Id, cluster = judgement.Cluster, relation = judgement.Relation, rule = judgement.Reason?.Rule, evidence = judgement.Reason?.Evidence }));
    }

    // Per kind of pair, how many were merged of how many; a duplicate should be, what is distinct should not.
    private static void PrintKinds(JsonElement kinds)
    {
        foreach (var kind in kinds.EnumerateObject())
        {
            Console.WriteLine($"  merged {kind.Name,-42} {kind.Value[0],4} of {kind.Value[1],4}");
        }
    }

    private static Dictionary<string, double> FiguresOf(JsonElement scores)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["macro F1"] = scores.GetProperty("macroF1").GetDouble(),
            ["update F1"] = scores.GetProperty("update_F1").GetDouble(),
        };
        foreach (var set in scores.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("F1", out _)))
        {
            figures[$"{set.Name} F1"] = set.Value.GetProperty("F1").GetDouble();
            figures[$"{set.Name} precision"] = set.Value.GetProperty("P").GetDouble();
        }

        return figures;
    }
}
