using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources list</c></summary>
internal static class ListSources
{
    private const string Help = """
        List all sources with their health.
        A line a source: id, state (ok, error or paused), items, title, address, error, and what else one should know of it (silent, moved ...); a table on a terminal.
          aggregator sources list
          aggregator sources list --unwell    those that somebody should look after; `sources show ID` says why, and what to do
          aggregator sources list --json      with everything known about each, as the API gives it
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var unwell = new Option<bool>("--unwell") { Description = "Only those that fail, or are flagged for trouble" };
        var command = context.Command("list", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var address = parse.GetValue(unwell) ? "api/v1/sources?unwell=true" : "api/v1/sources";
            if (parse.GetValue(json))
            {
                context.Output.Result(await service.Api.GetTextAsync(address, token));
                return ExitCode.Done;
            }

            var sources = (await service.Api.GetAsync(address, ApiJson.Readable.ListJsonSourceJson, token)).Items;
            context.Output.Table(
                ["Id", "State", "Items", "Title", "Address", "Error", "Flags"],
                sources.Select(source => (IReadOnlyList<string>)
                    [$"{source.Id}", source.State, $"{source.Items}", source.Title, source.Url, source.Error ?? "", string.Join(", ", source.Flags.Select(flag => flag.Name))]));
            return ExitCode.Done;
        });
        command.Add(unwell);
        command.Add(json);
        return command;
    }
}
