using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config show</c></summary>
internal static class ShowConfig
{
    private const string Help = """
        Show every option, its value, and where the value comes from.
        The later wins: default, appsettings.json, environment, command line. Secrets are masked.
          aggregator config show --changed
          aggregator config show --json | jq 'map(select(.from != "default"))'
          AGGREGATOR__Fetching__HostSpacing=2s aggregator config show
        """;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var changed = new Option<bool>("--changed") { Description = "Only what differs from the default" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = context.Command("show", Help, (parse, _) =>
        {
            var settings = context.Settings(parse);
            foreach (var note in EnvironmentCheck.NotesOf(settings.ConfigFolder))
            {
                context.Output.Message(note);
            }

            var rows = OptionRows.Of(settings).Where(row => !parse.GetValue(changed) || !row.IsDefault).ToList();
            if (parse.GetValue(json))
            {
                context.Output.Result(Json(rows, settings.Origins));
                return Task.FromResult(ExitCode.Done);
            }

            context.Output.Message($"configuration {settings.ConfigFolder}, data {settings.DataFolder}");
            context.Output.Table(["Option", "Value", "From"], rows.Select(row => (IReadOnlyList<string>)[row.Key, Words(row), From(row, settings.Origins)]));
            return Task.FromResult(ExitCode.Done);
        });
        command.Add(changed);
        command.Add(json);
        return command;
    }

    private static string Words(OptionRow row) => row.Shown.Length > 0 ? row.Shown : "(none)";

    private static string From(OptionRow row, ConfigurationOrigins origins) => origins.IsSet(row.Key) ? origins.Of(row.Key) : "default";

    private static string Json(IEnumerable<OptionRow> rows, ConfigurationOrigins origins) => new JsonArray([.. rows.Select(row => new JsonObject
    {
        ["key"] = row.Key,
        ["value"] = row.Shown,
        ["default"] = row.Default,
        ["from"] = From(row, origins),
    })]).ToJsonString(Readable);
}
