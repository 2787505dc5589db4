using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Deduplication;

namespace Aggregator.Quality;

/// <summary>
/// Judges the corpus of articles as the writer would, in the order of arrival and without look-ahead: exact keys first, then the finder. The corpus' own
/// scorer gives the figures.
/// </summary>
internal static class DuplicateCorpus
{
    /// <summary>The scorer's exit code; 0 when the corpus is not here. <c>--output FILE</c> keeps the result.</summary>
    public static int Run(string corpora, IReadOnlyList<string> arguments)
    {
        var folder = Path.Combine(corpora, "dedup");
        if (!File.Exists(Path.Combine(folder, "articles.jsonl")))
        {
            Console.WriteLine("duplicates: skipped, the corpus is not here");
            return 0;
        }

        var articles = File.ReadLines(Path.Combine(folder, "articles.jsonl")).Select(Read).ToList();
        var output = arguments is ["--output", var file, ..] ? file : Path.Combine(Path.GetTempPath(), "aggregator-duplicates.jsonl");

        // The first stream is there to be compiled and optimised, as in a service that has run for a while.
        var stream = new ArticleStream();
        articles.ForEach(article => _ = stream.Judge(article));

        stream = new ArticleStream();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var lines = articles.ConvertAll(stream.Judge);
        var elapsed = watch.Elapsed;
        var cpu = Process.GetCurrentProcess().TotalProcessorTime - before;

        File.WriteAllLines(output, lines);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"duplicates: {articles.Count} articles of {stream.Words / articles.Count} words; {elapsed.TotalMicroseconds / articles.Count:F0} us an article on the clock, {cpu.TotalMicroseconds / articles.Count:F0} us of CPU, {cpu.TotalMicroseconds * 500 / stream.Words:F0} us per 500 words"));
        return Score(folder, output);
    }

    private static int Score(string folder, string output)
    {
        using var scorer = Process.Start("python3", [Path.Combine(folder, "score.py"), Path.Combine(folder, "gold.json"), output]);
        scorer.WaitForExit();
        return scorer.ExitCode;
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

        public ArticleStream() => _finder = new DuplicateFinder(id => _stored.GetValueOrDefault(id), DuplicateOptions.Default);

        public long Words { get; private set; }

        public string Judge(CorpusArticle article)
        {
            // The corpus tells neither the date of some articles nor when they came.
            var published = article.Published ?? DateTimeOffset.MinValue;
            var url = CanonicalUrl.Of(article.Url);
            var site = url.Key.Split('/')[0];
            var candidate = new DuplicateCandidate(Guid.CreateVersion7(), site, article.Title, published, Fingerprint.Of(article.Title, article.Text));
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
