using System.CommandLine;
using System.CommandLine.Parsing;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles search</c> and <c>list</c></summary>
internal static class ListArticles
{
    private const string SearchHelp = """
        Find articles by their words.
        QUERY takes words in any form, "phrases" as they stand, -not, OR, ( ), prefix*, and title: tag: author: lang: site: source: category: story:
        after: before:, whose value may be a "phrase", several in ( ), or of a date an age such as 7d or 12h.
        A line an article: published, source, title, id; a table on a terminal. Nothing found is exit code 1; with --json, an empty list.
          aggregator articles search storm harbour
          aggregator articles search 'tariff "steel exports" -opinion' --language en
          aggregator articles search "title:(election OR vote) after:7d" --sort published --limit 50
          aggregator articles search harbour --highlight --facets source,day
          aggregator articles search harbour --json      as the API gives it
        """;

    private const string ListHelp = """
        List articles, the latest to come in first.
        A line an article: published, source, title, id; a table on a terminal. The last line names the cursor of the next page.
          aggregator articles list --source "BBC News" --limit 50
          aggregator articles list --category World --from 2026-11-22 --json
        """;

    /// <summary>Makes <c>search</c>.</summary>
    public static Command CreateSearch(CommandContext context)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", -not, prefix*, title:word and the like", Arity = ArgumentArity.OneOrMore };
        var command = Create(context, "search", SearchHelp, "relevance", parse => string.Join(' ', parse.GetRequiredValue(query)), new SearchExtras());
        query.Validators.Add(result =>
        {
            if (result.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("QUERY is empty; `aggregator articles list` lists everything.");
            }
        });
        command.Arguments.Insert(0, query);
        return command;
    }

    /// <summary>Makes <c>list</c>.</summary>
    public static Command CreateList(CommandContext context) => Create(context, "list", ListHelp, "entered", _ => null);

    private static Command Create(CommandContext context, string verb, string help, string sort, Func<ParseResult, string?> query, SearchExtras? extras = null)
    {
        var filters = new ArticleFilterOptions(sort);
        var limit = new Option<int>("--limit") { Description = "Articles a page, 1 to 200", HelpName = "NUMBER", DefaultValueFactory = _ => 20, CustomParser = Limit };
        var cursor = new Option<string?>("--cursor") { Description = "The member next of the page before", HelpName = "CURSOR" };
        var json = CommonOptions.Json();
        var command = context.Command(verb, help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var path = filters.Path(parse, query(parse), parse.GetValue(limit), parse.GetValue(cursor), more: extras?.Parameters(parse));
            if (parse.GetValue(json))
            {
                context.Output.Result(await service.Api.GetTextAsync(path, token));
                return ExitCode.Done;
            }

            var page = await service.Api.GetAsync(path, ApiJson.Readable.FoundJson, token);
            if (page.Items.Count == 0)
            {
                // As grep does; an empty list is a whole answer to `list`.
                context.Output.Message("Nothing found.");
                return verb == "search" ? ExitCode.Failed : ExitCode.Done;
            }

            Print(context.Output, page);
            extras?.Print(context.Output, page, parse);
            return ExitCode.Done;
        });
        filters.AddTo(command);
        extras?.AddTo(command);
        command.Add(limit);
        command.Add(cursor);
        command.Add(json);
        return command;
    }

    private static int Limit(ArgumentResult given)
    {
        if (given.Tokens is [var token] && QueryReading.Limit(token.Value) is { } limit)
        {
            return limit;
        }

        given.AddError("--limit must be a whole number from 1 to 200.");
        return 0;
    }

    private static void Print(CommandOutput output, FoundJson page)
    {
        output.Table(
            ["Published", "Source", "Title", "Id"],
            page.Items.Select(article => (IReadOnlyList<string>)
                [article.Published.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                    article.Source.Title, article.Title, article.Id]));
        if (page.Next is not null)
        {
            output.Message($"More: --cursor {page.Next}");
        }
    }
}
