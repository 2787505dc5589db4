using System.CommandLine;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources export</c></summary>
internal static class ExportSources
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) =>
        context.Command("export", "Print all sources as a subscription list (OPML)\n  aggregator sources export > sources.opml", async (parse, token) =>
        {
            await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), token);
            context.Output.Result(await service.Api.GetTextAsync("opml", token));
            return ExitCode.Done;
        });
}
