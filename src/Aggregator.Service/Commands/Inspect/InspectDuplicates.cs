using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Inspection;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>aggregator inspect duplicates</c></summary>
internal static class InspectDuplicates
{
    private const string Help = """
        Judge articles in the order of their arrival: new, a duplicate or an update of an earlier one.
        A line of ARTICLES.jsonl: {"id","url","title","text","published","source"}, of which only the id must be there.
        A line of the result: {"id","cluster","relation"}, and why it is no new article: "rule", "score" from 0 to 1, "evidence".
          aggregator inspect duplicates articles.jsonl --output clusters.jsonl
        """;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var input = new Argument<string>("ARTICLES.jsonl") { Description = "Articles, one a line, in the order of arrival" };
        var output = new Option<string?>("--output") { Description = "File for the result; else it is printed", HelpName = "FILE" };
        var command = context.Command("duplicates", Help, async (parse, token) =>
        {
            var lines = JudgeAsync(parse.GetRequiredValue(input), new DuplicateInspection(context.Settings(parse).Deduplication), token);
            if (parse.GetValue(output) is { } path)
            {
                await BatchOptions.WriteAsync(path, lines, token);
                return ExitCode.Done;
            }

            await foreach (var line in lines)
            {
                context.Output.Result(line);
            }

            return ExitCode.Done;
        });
        command.Add(input);
        command.Add(output);
        return command;
    }

    private static async IAsyncEnumerable<string> JudgeAsync(
        string file, DuplicateInspection inspection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in InspectedInput.ManifestAsync(file, "id", cancellationToken))
        {
            yield return Line(inspection.Judge(new InspectedArticle(
                InspectedInput.Text(line, "id") ?? "", InspectedInput.Text(line, "url"), InspectedInput.Text(line, "title"), InspectedInput.Text(line, "text"),
                Instant(InspectedInput.Text(line, "published")), SourceOf(line))));
        }
    }

    // A name or a number; `articles export` writes an object, and its lines are welcome here too.
    private static string? SourceOf(JsonElement line) =>
        line.TryGetProperty("source", out var source) && source.ValueKind is JsonValueKind.Object
            ? InspectedInput.Text(source, "id") : InspectedInput.Text(line, "source");

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant : null;

    private static string Line(DuplicateJudgement judgement)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", judgement.Id);
            json.WriteString("cluster", judgement.Cluster);
            json.WriteString("relation", judgement.Relation);
            if (judgement.Reason is { } reason)
            {
                json.WriteString("rule", reason.Rule);
                json.WriteNumber("score", Math.Round(reason.Score, 3));
                json.WriteString("evidence", reason.Evidence);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
