using System.CommandLine;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources show</c></summary>
internal static class ShowSource
{
    private const string Help = """
        Show one source.
        Its state, what one should know of it and do about it, its last and next fetch and why then, and what had to be mended in its feed.
          aggregator sources show 3
          aggregator sources show "BBC News" --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var name = CommonOptions.Source();
        var json = CommonOptions.Json();
        var command = context.Command("show", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var source = await SourceName.FindAsync(service.Api, parse.GetRequiredValue(name), token);
            foreach (var line in parse.GetValue(json) ? [SourceLines.Json(source)] : SourceLines.Facts(source))
            {
                context.Output.Result(line);
            }

            return ExitCode.Done;
        });
        command.Add(name);
        command.Add(json);
        return command;
    }
}
