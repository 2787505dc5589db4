using System.CommandLine;
using System.Runtime.CompilerServices;
using Aggregator.Extraction;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>aggregator inspect page</c></summary>
internal static class InspectPage
{
    private const string Help = """
        Show what is found in a page: each value with where it came from and what else there was to choose from, and which reader took what for the text.
        The rules of config/publishers are used as the service does, unless --rules names others; --batch uses none but those.
        A line of the manifest: {"id","url","file"}, the file plain or packed with gzip; the results come a line a page.
          aggregator inspect page https://news.example.org/story.html
          aggregator inspect page story.html --url https://news.example.org/story.html
          aggregator inspect page story.html --url https://news.example.org/story.html --rules news.json
          aggregator inspect page story.html --json                                      every member and candidate, as one line of JSON
          aggregator inspect page --batch pages.jsonl --output results.jsonl
        """;

    // Hostile HTML can make a parse quadratic; the service gives up on such a page, and so does its inspection.
    private static readonly TimeSpan PageTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var input = new Argument<string?>("FILE|URL") { Description = "A page", Arity = ArgumentArity.ZeroOrOne };
        var origin = new OriginOptions();
        var rules = new Option<string?>("--rules") { Description = "A publisher's rules (JSON) to read it with", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON" };
        var batch = new BatchOptions();
        var command = context.Command("page", Help, async (parse, token) =>
        {
            var publisher = parse.GetValue(rules) is { } path ? ReadRules(path) : null;
            if (parse.GetValue(batch.Batch) is { } manifest)
            {
                await BatchOptions.WriteAsync(parse.GetValue(batch.Output) ?? "", BatchAsync(manifest, publisher, token), token);
                return ExitCode.Done;
            }

            var document = origin.Over(parse, await InspectedInput.ReadAsync(parse.GetValue(input) ?? "", FetchKind.Page, context.Settings(parse), token));
            var page = Page.FromBytes(document.Body, document.Headers.GetValueOrDefault("Content-Type"), document.Url);
            var explanation = Explain(page with { Asked = AskedOf(parse.GetValue(input)) }, publisher ?? RulesOf(context.Settings(parse), page.Url), token);
            return Show(context.Output, explanation, parse.GetValue(json) ? PageInspection.Line(document.Url?.AbsoluteUri ?? parse.GetValue(input) ?? "", explanation) : null);
        });
        command.Add(input);
        origin.AddTo(command);
        command.Add(json);
        command.Add(rules);
        batch.AddTo(command, input);
        return command;
    }

    private static Uri? AskedOf(string? input) => Uri.TryCreate(input, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static PublisherRules? RulesOf(ServiceSettings settings, Uri? url) =>
        PublisherRuleBook.Load(Path.Combine(settings.ConfigFolder, "publishers")).Book.Find(url);

    private static int Show(CommandOutput output, PageExplanation explanation, string? json)
    {
        if (json is not null)
        {
            output.Result(json);
        }
        else
        {
            foreach (var line in PageLines.Of(explanation))
            {
                output.Result(line);
            }
        }

        return json is null && explanation.Result is ExtractionResult.NoArticle none
            ? throw new CommandFailure($"No article is found in this page: {SoftFailureName.Of(none.Reason)}.") : ExitCode.Done;
    }

    private static PublisherRules ReadRules(string path)
    {
        var (rules, errors) = PublisherRuleBook.LoadFile(path);
        return rules ?? throw new CommandFailure(string.Join(Environment.NewLine, errors), ExitCode.WrongConfiguration);
    }

    private static async IAsyncEnumerable<string> BatchAsync(
        string manifest, PublisherRules? rules, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest)) ?? "";
        await foreach (var line in InspectedInput.ManifestAsync(manifest, "file", cancellationToken))
        {
            var body = await InspectedInput.ReadFileAsync(Path.Combine(folder, InspectedInput.Text(line, "file") ?? ""), cancellationToken);
            var url = Uri.TryCreate(InspectedInput.Text(line, "url"), UriKind.Absolute, out var parsed) ? parsed : null;
            yield return PageInspection.Line(
                InspectedInput.Text(line, "id") ?? "", Extract(Page.FromBytes(body, null, url), rules, cancellationToken));
        }
    }

    private static PageExplanation Explain(Page page, PublisherRules? rules, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(PageTimeout);
        try
        {
            return ArticleExtractor.Explain(page, rules, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailure($"This page is not read within {PageTimeout.TotalSeconds:0} seconds; the service gives up on it too.");
        }
    }

    private static ExtractionResult Extract(Page page, PublisherRules? rules, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(PageTimeout);
        try
        {
            return ArticleExtractor.Extract(page, rules, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ExtractionResult.NoArticle(SoftFailure.NoText, new ExtractedArticle { Text = "", Html = "" });
        }
    }
}
