using System.CommandLine;
using System.Text.Json;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator fetch</c></summary>
internal static class FetchCommand
{
    private const string Help = """
        Poll sources once, store what is new, and exit.
        Without a source: those that are due. A failing source is told, counted in the last line, and is no failure of the command.
          aggregator fetch                          what is due
          aggregator fetch --all                    everything that is not paused
          aggregator fetch 3 "BBC News"             these two, due or not
          aggregator fetch --all --json             a line of JSON for each source, and one for their sum
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var sources = CommonOptions.Completed(new Argument<string[]>("SOURCE") { Description = "Id, address or title of a source", Arity = ArgumentArity.ZeroOrMore });
        var all = new Option<bool>("--all") { Description = "Every source that is not paused, due or not" };
        var json = CommonOptions.Json();
        var command = context.Command("fetch", Help, (parse, token) =>
            RunAsync(context, parse, parse.GetValue(sources) ?? [], parse.GetValue(all), parse.GetValue(json), token));
        command.Add(sources);
        command.Add(all);
        command.Add(json);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parse, string[] names, bool all, bool json, CancellationToken cancellationToken)
    {
        await using var service = await context.ConnectAsync(parse, cancellationToken);
        var asked = names.Length == 0 ? null : await FindAllAsync(service.Api, names, cancellationToken);
        var body = JsonSerializer.Serialize(new FetchJson(asked, all), ApiJson.Readable.FetchJson);
        var expected = await ExpectedAsync(service.Api, asked, all, cancellationToken);
        var sum = await Progress.ShowAsync(context.Output, "Fetching", expected, async progress =>
        {
            var fetch = new FetchProgress(context.Output, progress, json);
            await foreach (var line in service.Api.StreamAsync("api/v1/fetch", body, cancellationToken))
            {
                fetch.Take(line);
            }

            return fetch.Sum;
        });
        if (sum is not null)
        {
            context.Output.Result(sum);
        }

        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<int>> FindAllAsync(ApiClient api, string[] names, CancellationToken cancellationToken)
    {
        var ids = new List<int>();
        foreach (var name in names)
        {
            ids.Add((await SourceName.FindAsync(api, name, cancellationToken)).Id);
        }

        return ids;
    }

    // Null when only the service knows how many are due.
    private static async Task<int?> ExpectedAsync(ApiClient api, IReadOnlyList<int>? asked, bool all, CancellationToken cancellationToken) =>
        asked?.Count ?? (all ? (await api.GetAsync("api/v1/sources", ApiJson.Readable.ListJsonSourceJson, cancellationToken))
            .Items.Count(source => source.State != "paused") : null);
}
