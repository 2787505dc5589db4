using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aggregator.Extraction;
using Aggregator.Extraction.Body.Classifying;
using Aggregator.Quality.Training;

namespace Aggregator.Quality;

/// <summary>
/// Verbs <c>extraction [--all] [--output FILE] [--speed]</c> and <c>seed</c>: reads labelled pages in this process; how each page fared stands beside the
/// answers, as <c>.pages</c>. The trees that ship learnt from these pages, so each page is read with those that have not seen its site: the figures are of new sites.
/// </summary>
internal static class ExtractionCorpus
{
    /// <summary>Inside the shared folder; the scorer is here as well.</summary>
    public const string Folder = "corpora/extraction";

    /// <summary>The pages of the first issue, in the same form.</summary>
    public const string SeedFolder = "corpora/seed";

    // Of the scorer's report: its words, and the one figure of each that says most.
    private static readonly (string What, string Figure)[] Scored =
    [
        ("text", "f1"), ("text", "wordF1"), ("snippets", "f1"), ("title", "eq"), ("title", "sim"), ("authors", "f1"), ("date", "day"), ("tags", "f1"),
        ("language", "acc"), ("section", "acc"), ("image", "acc"), ("siteName", "acc"),
    ];

    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(5);

    /// <summary>The core pages, which stand for all of them in a quarter of the time; <c>--all</c> takes all.</summary>
    public static Task<Measurement> MeasureAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken) => options.Contains("--all")
        ? MeasureAsync("extraction --all", new PageSet(shared, Folder, IdsFile: null), options, cancellationToken)
        : MeasureAsync("extraction", new PageSet(shared, Folder, Path.Combine(shared, Folder, "core.txt")), options, cancellationToken);

    /// <summary>The seed pages.</summary>
    public static Task<Measurement> MeasureSeedAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken) =>
        MeasureAsync("seed", new PageSet(shared, SeedFolder, IdsFile: null), options, cancellationToken);

    private static async Task<Measurement> MeasureAsync(string name, PageSet set, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var pages = ReadManifest(set.Corpus, set.IdsFile);
        var answers = AnswersFile.Of(options, "extraction");
        // The seed page is of a site that no trees were trained on.
        Func<CorpusPage, TreeEnsemble> treesFor = set.Folder == Folder ? OfFold(FoldTrees.Read()) : _ => TreeEnsemble.Default;
        await ExtractAllAsync(pages, treesFor, answers, cancellationToken);
        if (options.Contains("--speed"))
        {
            ExtractionSpeed.Report(pages, Console.Out, cancellationToken);
        }

        string[] ids = set.IdsFile is null ? [] : ["--ids", set.IdsFile];
        var scores = await Scorer.RunAsync(set.Scorer, [set.Corpus, answers, .. ids, "--per-page", answers + ".pages"], cancellationToken);
        if (set.Folder == Folder)
        {
            GroupTable.Print(LabelledPage.ReadAll(set.Corpus), answers + ".pages", Console.Out);
        }

        return new Measurement(name, pages.Count, FiguresOf(scores.GetProperty("ALL")));
    }

    // A corpus without, say, any label of a site name has no such figure.
    private static Dictionary<string, double> FiguresOf(JsonElement scores)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (what, figure) in Scored)
        {
            if (scores.TryGetProperty(what, out var score) && score.GetProperty(figure) is { ValueKind: JsonValueKind.Number } value)
            {
                figures[$"{what} {figure}"] = value.GetDouble();
            }
        }

        return figures;
    }

    private static List<CorpusPage> ReadManifest(string corpus, string? idsFile)
    {
        var ids = idsFile is null ? null : File.ReadAllText(idsFile).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var pages = new List<CorpusPage>();
        foreach (var line in File.ReadLines(Path.Combine(corpus, "pages.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var page = json.RootElement;
            var id = page.GetProperty("id").GetString() ?? "";
            if (ids is null || ids.Contains(id))
            {
                _ = Uri.TryCreate(page.GetProperty("url").GetString(), UriKind.Absolute, out var url);
                pages.Add(new CorpusPage(id, Path.Combine(corpus, page.GetProperty("file").GetString() ?? ""), url, page.GetProperty("domain").GetString() ?? ""));
            }
        }

        return pages;
    }

    private static Func<CorpusPage, TreeEnsemble> OfFold(IReadOnlyList<TreeEnsemble> folds) => page => folds[LabelledPage.FoldOf(page.Domain)];

    private static async Task ExtractAllAsync(
        List<CorpusPage> pages, Func<CorpusPage, TreeEnsemble> treesFor, string results, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(results, append: false, new UTF8Encoding(false));
        foreach (var page in pages)
        {
            await output.WriteLineAsync(Line(page, ReadHtml(page.File), treesFor(page), cancellationToken));
        }
    }

    private static string Line(CorpusPage page, string html, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PageLimit);
        return PageInspection.Line(page.Id, ArticleExtractor.Extract(new Page(html, page.Url), rules: null, trees, limit.Token));
    }

    internal static string ReadHtml(string file)
    {
        using var stream = File.OpenRead(file);
        using var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed record PageSet(string Shared, string Folder, string? IdsFile)
    {
        public string Corpus => Path.Combine(Shared, Folder);

        public string Scorer => Path.Combine(Shared, ExtractionCorpus.Folder, "score.py");
    }
}
