using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources list</c></summary>
internal static class ListSources
{
    private const string Help = """
        List all sources with their health.
        A line a source: id, state (ok, error or paused), items, title, address, error; a table on a terminal.
          aggregator sources list
          aggregator sources list --json      with everything known about each, as the API gives it
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var command = context.Command("list", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            if (parse.GetValue(json))
            {
                context.Output.Result(await service.Api.GetTextAsync("api/v1/sources", token));
                return ExitCode.Done;
            }

            var sources = (await service.Api.GetAsync("api/v1/sources", ApiJson.Readable.ListJsonSourceJson, token)).Items;
            context.Output.Table(
                ["Id", "State", "Items", "Title", "Address", "Error"],
                sources.Select(source => (IReadOnlyList<string>)
                    [$"{source.Id}", source.State, $"{source.Items}", source.Title, source.Url, source.Error ?? ""]));
            return ExitCode.Done;
        });
        command.Add(json);
        return command;
    }
}
