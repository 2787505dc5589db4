using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Deduplication;

namespace Aggregator.Quality;

/// <summary>
/// Verb <c>duplicates [--output FILE]</c>: judges the articles as the writer would, in the order of arrival and without look-ahead: exact keys first, then
/// the finder.
/// </summary>
internal static class DuplicateCorpus
{
    /// <summary>Inside the shared folder.</summary>
    public const string Folder = "corpora/dedup";

    /// <summary>Pairs found over all and by the origin of the articles, and the edits told from copies.</summary>
    public static async Task<Measurement> MeasureAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(shared, Folder);
        var articles = (await File.ReadAllLinesAsync(Path.Combine(corpus, "articles.jsonl"), cancellationToken)).Select(Read).ToList();
        var answers = AnswersFile.Of(options, "duplicates");
        await File.WriteAllLinesAsync(answers, JudgeAll(articles), cancellationToken);

        var scores = await Scorer.RunAsync(Path.Combine(corpus, "score.py"), [Path.Combine(corpus, "gold.json"), answers], cancellationToken);
        PrintKinds(scores.GetProperty("merged_by_kind"));
        return new Measurement("duplicates", articles.Count, FiguresOf(scores));
    }

    private static List<string> JudgeAll(List<CorpusArticle> articles)
    {
        // The first stream is there to be compiled and optimised, as in a service that has run for a while.
        var stream = new ArticleStream();
        articles.ForEach(article => _ = stream.Judge(article));

        stream = new ArticleStream();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var lines = articles.ConvertAll(stream.Judge);
        var elapsed = watch.Elapsed;
        var cpu = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count} articles of {stream.Words / articles.Count} words; {elapsed.TotalMicroseconds / articles.Count:F0} us an article on the clock, {cpu.TotalMicroseconds / articles.Count:F0} us of CPU, {cpu.TotalMicroseconds * 500 / stream.Words:F0} us per 500 words"));
        return lines;
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

    private static CorpusArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        var published = article.GetProperty("published").GetString();
        return new CorpusArticle(
            Text("id"), Text("url"), Text("title"), Text("text"), Text("source"), published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture));

        string Text(string name) => article.GetProperty(name).GetString() ?? "";
    }

    private sealed record CorpusArticle(string Id, string Url, string Title, string Text, string Source, DateTimeOffset? Published);

    private sealed class ArticleStream
    {
        private readonly Dictionary<string, Guid> _byUrl = new(StringComparer.Ordinal);
        private readonly Dictionary<ulong, Guid> _byText = [];
        private readonly Dictionary<Guid, Fingerprint> _stored = [];
        private readonly Dictionary<Guid, string> _clusters = [];
        private readonly DuplicateFinder _finder;

        public ArticleStream() => _finder = new DuplicateFinder((id, _) => _stored.GetValueOrDefault(id), DuplicateOptions.Default);

        public long Words { get; private set; }

        public string Judge(CorpusArticle article)
        {
            // The corpus tells neither the date of some articles nor when they came.
            var published = article.Published ?? DateTimeOffset.MinValue;
            var url = CanonicalUrl.Of(article.Url);
            var candidate = new DuplicateCandidate(Guid.CreateVersion7(), url.Site, article.Title, published, Fingerprint.Of(article.Title, article.Text));
            Words += candidate.Fingerprint.WordCount;

            var batch = _finder.Begin();
            var match = ExactMatch(url, candidate) ?? batch.Find(candidate);
            _clusters[candidate.Id] = match is null ? article.Id : _clusters[match.ArticleId];
            _stored[candidate.Id] = candidate.Fingerprint;
            _byUrl.TryAdd(url.Key, candidate.Id);
            _byText.TryAdd(candidate.Fingerprint.TextHash, candidate.Id);
            batch.Add(candidate);
            batch.Commit();

            var relation = match?.Relation switch { null => null, DuplicateRelation.Update => "update", _ => "duplicate" };
            return JsonSerializer.Serialize(new { id = article.Id, cluster = _clusters[candidate.Id], relation, rule = match?.Rule });
        }

        private DuplicateMatch? ExactMatch(CanonicalUrl url, DuplicateCandidate candidate)
        {
            if (candidate.Fingerprint.TextHash != 0 && _byText.TryGetValue(candidate.Fingerprint.TextHash, out var byText))
            {
                return new DuplicateMatch(byText, DuplicateRelation.Copy, "same text", 1);
            }

            return !url.IsFrontPage && _byUrl.TryGetValue(url.Key, out var byUrl) ? new DuplicateMatch(byUrl, DuplicateRelation.Update, "same address", 1) : null;
        }
    }
}
