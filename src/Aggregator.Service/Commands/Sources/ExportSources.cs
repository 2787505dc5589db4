using System.CommandLine;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources export</c></summary>
internal static class ExportSources
{
    private const string Help = """
        Print all sources as a subscription list (OPML) to standard output.
        Categories become folders; any feed reader can read it, and `sources import` reads it back.
          aggregator sources export > subscriptions.opml
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) =>
        context.Command("export", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            context.Output.Result(await service.Api.GetTextAsync("opml", token));
            return ExitCode.Done;
        });
}
