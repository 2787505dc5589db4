using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Inspection;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>aggregator inspect feed</c></summary>
internal static class InspectFeed
{
    private const string Help = """
        Show what is read from a feed, and what had to be mended in it.
        A time with * is that of the last change, where the feed says no other. "full text" is what the service takes without reading the page.
        A line of the manifest: {"id","file","url","headers"}, the file seen from its folder; of the result: {"case":ID,"feed":{...},"repairs":[...]} or {"case":ID,"error":"..."}.
          aggregator inspect feed https://feeds.example.org/news.xml
          aggregator inspect feed news.xml --url https://example.org/  as if it had come from there
          aggregator inspect feed news.xml --pages 5                   and whose text is the better, the feed's or the page's, for the first five items
          aggregator inspect feed news.xml --json                      every member, as JSON
          aggregator inspect feed --batch manifest.jsonl --output results.jsonl
        """;

    private static readonly JsonWriterOptions ForEyes = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var input = new Argument<string?>("FILE|URL") { Description = "A feed", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print every member as JSON" };
        var pages = new Option<int>("--pages") { Description = "Read the pages of the first items too, and say whose text the service would take", HelpName = "N" };
        var origin = new OriginOptions();
        var batch = new BatchOptions();
        var command = context.Command("feed", Help, async (parse, token) =>
        {
            if (parse.GetValue(batch.Batch) is { } manifest)
            {
                await BatchOptions.WriteAsync(parse.GetValue(batch.Output) ?? "", BatchAsync(manifest, token), token);
                return ExitCode.Done;
            }

            var document = origin.Over(parse, await InspectedInput.ReadAsync(parse.GetValue(input) ?? "", FetchKind.Feed, context.Settings(parse), token));
            await using var services = InspectedInput.ServicesOf(context.Settings(parse));
            var reading = new PagesToRead(services.GetRequiredService<PageReader>(), parse.GetValue(pages));
            return await ShowAsync(context.Output, document, reading, parse.GetValue(json), token);
        });
        command.Add(input);
        command.Add(json);
        command.Add(pages);
        origin.AddTo(command);
        batch.AddTo(command, input);
        return command;
    }

    private static async Task<int> ShowAsync(CommandOutput output, InspectedInput document, PagesToRead pages, bool asJson, CancellationToken cancellationToken)
    {
        switch (await FeedParser.ParseAsync(document.Body, document.Headers, document.Url, cancellationToken))
        {
            case FeedParseResult.Parsed parsed:
                await (asJson ? ShowJsonAsync(output, parsed, cancellationToken) : ShowLinesAsync(output, parsed, document.Url, pages, cancellationToken));
                return ExitCode.Done;
            case FeedParseResult.NotAFeed none:
                throw new CommandFailure($"{Endpoints.SnakeCase.Of(none.Problem)}: {none.Reason}");
            default:
                throw new InvalidOperationException("A parse result of an unknown kind.");
        }
    }

    private static async Task ShowJsonAsync(CommandOutput output, FeedParseResult.Parsed parsed, CancellationToken cancellationToken)
    {
        using var json = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(json, ForEyes))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("feed");
            await FeedInspection.WriteAsync(writer, parsed.Feed, cancellationToken);
            writer.WriteStartArray("repairs");
            foreach (var repair in parsed.Repairs)
            {
                writer.WriteStringValue(repair);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Result(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
    }

    private static async Task ShowLinesAsync(CommandOutput output, FeedParseResult.Parsed parsed, Uri? url, PagesToRead pages, CancellationToken cancellationToken)
    {
        foreach (var line in FeedLines.Of(parsed.Feed, parsed.Repairs))
        {
            output.Result(line);
        }

        var source = FeedItemInspection.SourceOf(parsed.Feed, url);
        foreach (var (i, raw) in parsed.Feed.Items.Index())
        {
            var item = await FeedItemInspection.OfAsync(raw, source, cancellationToken);
            item = i < pages.First ? await FeedItemInspection.WithPageAsync(item, pages.Reader, cancellationToken) : item;
            foreach (var line in FeedItemLines.Of(item))
            {
                output.Result(line);
            }
        }
    }

    private sealed record PagesToRead(PageReader Reader, int First);

    private static async IAsyncEnumerable<string> BatchAsync(string manifest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest)) ?? "";
        await foreach (var line in InspectedInput.ManifestAsync(manifest, "file", cancellationToken))
        {
            var id = JsonEncodedText.Encode(InspectedInput.Text(line, "id") ?? "", JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            var body = await File.ReadAllBytesAsync(Path.Combine(folder, InspectedInput.Text(line, "file") ?? ""), cancellationToken);
            var url = Uri.TryCreate(InspectedInput.Text(line, "url"), UriKind.Absolute, out var parsed) ? parsed : null;
            yield return await FeedParser.ParseAsync(body, HeadersOf(line), url, cancellationToken) switch
            {
                FeedParseResult.Parsed read =>
                    $$"""{"case":"{{id}}","feed":{{await FeedInspection.ToJsonAsync(read.Feed, cancellationToken)}},"repairs":{{JsonSerializer.Serialize(read.Repairs)}}}""",
                FeedParseResult.NotAFeed none =>
                    $$"""{"case":"{{id}}","error":"{{JsonEncodedText.Encode($"{Endpoints.SnakeCase.Of(none.Problem)}: {none.Reason}")}}"}""",
                _ => throw new InvalidOperationException("A parse result of an unknown kind."),
            };
        }
    }

    private static Dictionary<string, string> HeadersOf(JsonElement line)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (line.TryGetProperty("headers", out var given) && given.ValueKind is JsonValueKind.Object)
        {
            foreach (var header in given.EnumerateObject())
            {
                headers[header.Name] = header.Value.ToString();
            }
        }

        return headers;
    }
}
