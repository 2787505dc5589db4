using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config reload</c></summary>
internal static class ReloadConfig
{
    private const string Help = """
        Let the running service read its configuration again.
        Shows what it took over. It does so by itself, too, a few seconds after a file changed, and on SIGHUP.
          aggregator config reload
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) => context.Command("reload", Help, async (parse, token) =>
    {
        await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), token);
        if (!service.IsService)
        {
            throw new CommandFailure("No service runs on this data folder; the next one to start reads the configuration anyway.");
        }

        var (report, _) = await service.Api.SendJsonAsync(HttpMethod.Post, "api/v1/config/reload", "{}", ApiJson.Readable.ReloadJson, token);
        foreach (var taken in report.Taken)
        {
            context.Output.Result($"taken over: {taken}");
        }

        foreach (var key in report.NextStart)
        {
            context.Output.Result($"at the next start: {key}");
        }

        foreach (var problem in report.Problems)
        {
            context.Output.Message(problem);
        }

        if (report is { Taken.Count: 0, NextStart.Count: 0, Problems.Count: 0 })
        {
            context.Output.Message("Nothing new: the service runs with what the files say; it follows them by itself.");
        }

        return report.Problems.Count > 0 ? ExitCode.WrongConfiguration : ExitCode.Done;
    });
}
