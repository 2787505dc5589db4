using System.Text.Json;
using Aggregator.Feeds;

namespace Aggregator.Quality;

/// <summary>Verb <c>feeds [--output FILE]</c>: reads every feed of the corpus in this process; what failed stands beside the answers, as <c>.fails</c>.</summary>
internal static class FeedCorpus
{
    /// <summary>Inside the shared folder.</summary>
    public const string Folder = "corpora/feeds";

    /// <summary>The share of cases that are right, of all and by category.</summary>
    public static async Task<Measurement> MeasureAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(shared, Folder);
        var answers = AnswersFile.Of(options, "feeds");
        await AnswerAllAsync(corpus, answers, cancellationToken);
        var scores = await Scorer.RunAsync(Path.Combine(corpus, "check.py"), [corpus, answers, "--fails", answers + ".fails"], cancellationToken);

        var (right, cases) = Counts(scores.GetProperty("category").GetProperty("~TOTAL"));
        var figures = new Dictionary<string, double>(StringComparer.Ordinal) { ["all"] = right / cases };
        foreach (var category in scores.GetProperty("category").EnumerateObject().Where(category => category.Name != "~TOTAL").OrderBy(category => category.Name, StringComparer.Ordinal))
        {
            var (rightOfThese, ofThese) = Counts(category.Value);
            figures[category.Name] = rightOfThese / ofThese;
        }

        return new Measurement("feeds", (int)cases, figures);
    }

    // The scorer's row: cases that are right, cases, and then what is of no matter here.
    private static (double Right, double Cases) Counts(JsonElement row) => (row[0].GetDouble(), row[1].GetDouble());

    private static async Task AnswerAllAsync(string corpus, string answers, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(answers);
        await foreach (var line in File.ReadLinesAsync(Path.Combine(corpus, "manifest.jsonl"), cancellationToken))
        {
            using var given = JsonDocument.Parse(line);
            var id = given.RootElement.GetProperty("id").GetString();
            await output.WriteLineAsync($"{{\"case\":{JsonSerializer.Serialize(id)},{await AnswerAsync(corpus, given.RootElement, cancellationToken)}}}");
        }
    }

    // No catch: the parser never throws for what a publisher sent, and a run in which it does has failed.
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
