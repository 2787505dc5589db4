using System.Diagnostics;
using System.Text.Json;
using Aggregator.Feeds;

namespace Aggregator.Quality;

/// <summary>Runs the feed corpus in one process, and lets its own marker mark the answers.</summary>
internal static class FeedCorpus
{
    public static async Task<int> RunAsync(string shared, CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(shared, "corpora", "feeds");
        var manifest = Path.Combine(corpus, "manifest.jsonl");
        if (!File.Exists(manifest))
        {
            Console.WriteLine($"skipped: no feed corpus at {corpus}");
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-feeds-");
        var results = Path.Combine(folder.FullName, "results.jsonl");
        var fails = Path.Combine(folder.FullName, "fails.jsonl");
        var watch = Stopwatch.StartNew();
        var threw = await AnswerAsync(corpus, manifest, results, cancellationToken);
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s, {threw} exceptions; answers in {results}, what failed in {fails}");

        var python = Process.Start(new ProcessStartInfo("python3", [Path.Combine(corpus, "check.py"), corpus, results, "--fails", fails]) { UseShellExecute = false })
            ?? throw new InvalidOperationException("python3 is needed to run check.py");
        await python.WaitForExitAsync(cancellationToken);
        return threw == 0 ? python.ExitCode : 1;
    }

    private static async Task<int> AnswerAsync(string corpus, string manifest, string results, CancellationToken cancellationToken)
    {
        var threw = 0;
        await using var output = new StreamWriter(results);
        await foreach (var line in File.ReadLinesAsync(manifest, cancellationToken))
        {
            using var document = JsonDocument.Parse(line);
            var id = document.RootElement.GetProperty("id").GetString();
            string answer;
            try
            {
                answer = await AnswerAsync(corpus, document.RootElement, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                threw++;
                Console.Error.WriteLine($"{id}: {error}");
                answer = "\"error\":\"exception\"";
            }

            await output.WriteLineAsync($"{{\"case\":{JsonSerializer.Serialize(id)},{answer}}}");
        }

        return threw;
    }

    private static async Task<string> AnswerAsync(string corpus, JsonElement given, CancellationToken cancellationToken)
    {
        var body = await File.ReadAllBytesAsync(Path.Combine(corpus, given.GetProperty("file").GetString() ?? ""), cancellationToken);
        var headers = given.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString() ?? "");
        var url = given.GetProperty("url").GetString() is { } address ? new Uri(address) : null;
        var result = await FeedParser.ParseAsync(body, headers, url, cancellationToken);
        return result switch
        {
            FeedParseResult.Parsed parsed => "\"feed\":" + await FeedInspection.ToJsonAsync(parsed.Feed, cancellationToken),
            FeedParseResult.NotAFeed none => $"\"error\":{JsonSerializer.Serialize($"{none.Problem}: {none.Reason}")}",
            _ => throw new InvalidOperationException("a case that is not known here"),
        };
    }
}
