using System.CommandLine;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config</c></summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => new("config", "Show, check and describe the configuration")
    {
        ShowConfig.Create(context),
        CheckConfig(context),
        context.Command("schema", "Print the JSON schema of appsettings.json", (_, _) =>
        {
            context.Output.Result(ConfigSchema.Write());
            return Task.FromResult(ExitCode.Done);
        }),
    };

    private static Command CheckConfig(CommandContext context) =>
        context.Command("check", "Check the configuration: exit code 0 when it is well, 78 with a line for each problem", (parse, _) =>
        {
            var settings = context.Settings(parse);
            context.Output.Message($"The configuration in {settings.ConfigFolder} is well.");
            return Task.FromResult(ExitCode.Done);
        });
}
