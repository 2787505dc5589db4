using System.CommandLine;
using System.Text.Json;
using Aggregator.Service.Commands.Service;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator paths</c></summary>
internal static class PathsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var command = context.Command("paths", """
            Print where configuration, archive and log are.
            It is what this user and these options get; the service of the machine has its own.
              aggregator paths
              sudo aggregator paths            the service of this machine
              tail -F "$(aggregator paths --json | jq -r .log)"/*.log
            """, (parse, _) =>
        {
            var settings = context.Settings(parse);
            var paths = new PathsJson(
                settings.ConfigFolder, Path.Combine(settings.ConfigFolder, "appsettings.json"), settings.DataFolder, settings.LogFolder,
                ServiceFile.PathIn(settings.DataFolder));
            if (parse.GetValue(json))
            {
                context.Output.Result(JsonSerializer.Serialize(paths, MachineJson.Readable.PathsJson));
            }
            else
            {
                context.Output.Table(["What", "Where"], Rows(paths));
            }

            return Task.FromResult(ExitCode.Done);
        });
        command.Add(json);
        return command;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(PathsJson paths) =>
    [
        ["config", paths.Config],
        ["settings", Marked(paths.Settings, File.Exists(paths.Settings))],
        ["data", Marked(paths.Data, Directory.Exists(paths.Data))],
        ["log", Marked(paths.Log, Directory.Exists(paths.Log))],
        ["service", Marked(paths.Service, File.Exists(paths.Service))],
    ];

    private static string Marked(string path, bool isThere) => isThere ? path : $"{path} (not there)";
}
