using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Aggregator.Extraction;
using Aggregator.Testing;

namespace Aggregator.Quality;

/// <summary>Verb <c>extraction [--all | --seed] [--output FILE] [--speed]</c>: runs the labelled pages in this process and prints the scorer's table.</summary>
internal static class ExtractionCorpus
{
    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        if (SharedFolder.Find(options.Contains("--seed") ? "corpora/seed" : "corpora/extraction") is not { } corpus || SharedFolder.Find("corpora/extraction/score.py") is not { } scorer)
        {
            Console.Error.WriteLine($"The corpus is not here; set {SharedFolder.Variable} to the folder that holds it.");
            return 1;
        }

        var ids = options.Contains("--all") || options.Contains("--seed") ? null : Path.Combine(corpus, "core.txt");
        var pages = ReadManifest(corpus, ids);
        var results = ValueOf(options, "--output") ?? Path.Combine(Path.GetTempPath(), $"extraction-{Environment.ProcessId}.jsonl");
        await ExtractAllAsync(pages, results, options.Contains("--speed"), cancellationToken);
        return await ScoreAsync(scorer, corpus, results, ids, cancellationToken);
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
                pages.Add(new CorpusPage(id, Path.Combine(corpus, page.GetProperty("file").GetString() ?? ""), page.GetProperty("url").GetString()));
            }
        }

        return pages;
    }

    private static async Task ExtractAllAsync(List<CorpusPage> pages, string results, bool measure, CancellationToken cancellationToken)
    {
        var slow = new List<(string Id, double Milliseconds)>();
        var (extraction, parsing) = (TimeSpan.Zero, TimeSpan.Zero);
        await using var output = new StreamWriter(results, append: false, new UTF8Encoding(false));
        foreach (var page in pages)
        {
            var html = ReadHtml(page.File);
            parsing += measure ? await CpuOfAsync(() => new HtmlParser().ParseDocumentAsync(html, cancellationToken)) : TimeSpan.Zero;
            var watch = Stopwatch.StartNew();
            var used = await CpuOfAsync(async () => await output.WriteLineAsync(await LineAsync(page, html, cancellationToken)));
            extraction += used;
            slow.Add((page.Id, watch.Elapsed.TotalMilliseconds));
        }

        slow.Sort((one, other) => other.Milliseconds.CompareTo(one.Milliseconds));
        Console.WriteLine($"{pages.Count} pages, {pages.Count / extraction.TotalSeconds:F0} pages per CPU second"
            + (measure ? $", parse alone {pages.Count / parsing.TotalSeconds:F0}" : "")
            + $"; p99 {slow[slow.Count / 100].Milliseconds:F0} ms; slowest {string.Join(", ", slow.Take(5).Select(entry => $"{entry.Id} {entry.Milliseconds:F0} ms"))}");
    }

    private static async Task<TimeSpan> CpuOfAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static async Task<string> LineAsync(CorpusPage page, string html, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PageLimit);
        _ = Uri.TryCreate(page.Url, UriKind.Absolute, out var url);
        return PageInspection.Line(page.Id, await ArticleExtractor.ExtractAsync(new Page(html, url), rules: null, limit.Token));
    }

    private static string ReadHtml(string file)
    {
        using var stream = File.OpenRead(file);
        using var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static async Task<int> ScoreAsync(string scorer, string corpus, string results, string? ids, CancellationToken cancellationToken)
    {
        string[] arguments = ids is null ? [scorer, corpus, results] : [scorer, corpus, results, "--ids", ids];
        using var python = Process.Start("python3", [.. arguments, "--per-page", results + ".pages"]);
        await python.WaitForExitAsync(cancellationToken);
        return python.ExitCode;
    }

    private static string? ValueOf(IReadOnlyList<string> options, string name)
    {
        for (var i = 0; i + 1 < options.Count; i++)
        {
            if (options[i] == name)
            {
                return options[i + 1];
            }
        }

        return null;
    }

    private sealed record CorpusPage(string Id, string File, string? Url);
}
