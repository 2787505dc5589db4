using System.CommandLine;
using System.CommandLine.Parsing;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles search</c> and <c>list</c></summary>
internal static class ListArticles
{
    private const string SearchHelp = """
        Find articles by their words.
          aggregator articles search 'tariff "steel exports" -opinion' --language en --sort relevance
        """;

    /// <summary>Makes <c>search</c>.</summary>
    public static Command CreateSearch(CommandContext context)
    {
        var query = new Argument<string>("QUERY") { Description = "Words, \"phrases\", -not, prefix*" };
        var command = Create(context, "search", SearchHelp, "relevance", parse => parse.GetRequiredValue(query));
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
    public static Command CreateList(CommandContext context) => Create(context, "list", "List articles, the latest to come in first", "entered", _ => null);

    private static Command Create(CommandContext context, string verb, string help, string sort, Func<ParseResult, string?> query)
    {
        var filters = new ArticleFilterOptions(sort);
        var limit = new Option<int>("--limit") { Description = "1 to 200", DefaultValueFactory = _ => 20, CustomParser = Limit };
        var cursor = new Option<string?>("--cursor") { Description = "The member next of the page before" };
        var json = CommonOptions.Json();
        var command = context.Command(verb, help, async (parse, token) =>
        {
            await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), token);
            var path = filters.Path(parse, query(parse), parse.GetValue(limit), parse.GetValue(cursor));
            if (parse.GetValue(json))
            {
                context.Output.Result(await service.Api.GetTextAsync(path, token));
            }
            else
            {
                Print(context.Output, await service.Api.GetAsync(path, ApiJson.Readable.ListJsonArticleJson, token));
            }

            return ExitCode.Done;
        });
        filters.AddTo(command);
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

    private static void Print(CommandOutput output, ListJson<ArticleJson> page)
    {
        output.Table(
            ["Published", "Source", "Title", "Id"],
            page.Items.Select(article => (IReadOnlyList<string>)
                [article.Published.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), article.Source.Title, article.Title, article.Id]));
        if (page.Next is not null)
        {
            output.Message($"More: --cursor {page.Next}");
        }
    }
}
