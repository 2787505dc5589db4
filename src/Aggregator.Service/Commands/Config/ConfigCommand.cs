using System.CommandLine;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config</c></summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => new("config", "Show, check and describe the configuration")
    {
        ShowConfig.Create(context),
        CheckConfig.Create(context),
        ReloadConfig.Create(context),
        context.Command("schema", "Print the JSON schema of appsettings.json", (_, _) =>
        {
            context.Output.Result(ConfigSchema.Write());
            return Task.FromResult(ExitCode.Done);
        }),
    };
}
