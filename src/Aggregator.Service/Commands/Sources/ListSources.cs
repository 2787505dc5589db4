using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources list</c></summary>
internal static class ListSources
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var command = context.Command("list", "List all sources with their health: id, state, items, title, address, error", async (parse, token) =>
        {
            await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), token);
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
