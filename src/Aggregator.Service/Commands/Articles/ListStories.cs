using System.CommandLine;
using System.Globalization;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles stories</c></summary>
internal static class ListStories
{
    private const string Help = """
        List stories: different articles on one event, and how many sources report it.
        What most sources report now comes first, where now is the last 24 hours; --days 7 asks for the week's. Copies count as sources.
        A line a story: sources, articles, latest, title, id; a table on a terminal. Nothing found is an empty list.
          aggregator articles stories
          aggregator articles stories --days 7 --limit 10
          aggregator articles stories --sort latest --sources 3
          aggregator articles list --story ID      the articles of one
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        (string Parameter, Option<string?> Option)[] filters =
        [
            ("sort", new("--sort") { Description = "covered or latest", HelpName = "ORDER", CompletionSources = { "covered", "latest" }, DefaultValueFactory = _ => "covered" }),
            ("days", new("--days") { Description = "Count the articles of so many days, 1 to 14, in place of --from; 1 unless given", HelpName = "NUMBER" }),
            ("from", new("--from") { Description = "Count articles published at or after: 2026-11-22 or 2026-11-22T10:00:00Z", HelpName = "TIME" }),
            ("to", new("--to") { Description = "Count articles published before", HelpName = "TIME" }),
            ("sources", new("--sources") { Description = "Reported by at least so many sources; 2 unless given", HelpName = "NUMBER" }),
            ("limit", new("--limit") { Description = "Stories, 1 to 200", HelpName = "NUMBER", DefaultValueFactory = _ => "20" }),
        ];
        var json = CommonOptions.Json();
        var command = context.Command("stories", Help, async (parse, token) =>
        {
            var given = filters.Select(filter => (Name: filter.Parameter, Value: parse.GetValue(filter.Option)))
                .Where(pair => !string.IsNullOrEmpty(pair.Value))
                .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value ?? "")}");
            var path = $"api/v1/stories?{string.Join('&', given)}";
            await using var service = await context.ConnectAsync(parse, token);
            if (parse.GetValue(json))
            {
                context.Output.Result(await service.Api.GetTextAsync(path, token));
                return ExitCode.Done;
            }

            Print(context.Output, await service.Api.GetAsync(path, ApiJson.Readable.ListJsonStoryJson, token));
            return ExitCode.Done;
        });
        filters.ToList().ForEach(filter => command.Add(filter.Option));
        command.Add(json);
        return command;
    }

    private static void Print(CommandOutput output, ListJson<StoryJson> page)
    {
        if (page.Items.Count == 0)
        {
            output.Message("No stories in this period. --days 14 looks further back, --sources 1 takes those of a single source too.");
            return;
        }

        output.Table(
            ["Sources", "Articles", "Latest", "Title", "Id"],
            page.Items.Select(story => (IReadOnlyList<string>)
            [
                story.Sources.ToString(CultureInfo.InvariantCulture),
                story.ArticleCount.ToString(CultureInfo.InvariantCulture),
                story.Latest.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                story.Title,
                story.Id,
            ]));
    }
}
