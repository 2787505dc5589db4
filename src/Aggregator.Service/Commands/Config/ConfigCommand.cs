using System.CommandLine;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config</c></summary>
internal static class ConfigCommand
{
    private const string CheckHelp = """
        Check the configuration.
        Exit code 0 when it is well, 78 with a line for each problem: file, key, value and what is allowed.
          aggregator config check
          aggregator config check --config /etc/aggregator
        """;

    private const string SchemaHelp = """
        Print the JSON schema of appsettings.json.
        An editor that knows it completes and checks the file while you write.
          aggregator config schema > appsettings.schema.json
        """;

    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("config", "Show, check and describe the configuration.",
        ShowConfig.Create(context),
        CheckConfig(context),
        context.Command("schema", SchemaHelp, (_, _) =>
        {
            context.Output.Result(ConfigSchema.Write());
            return Task.FromResult(ExitCode.Done);
        }));

    private static Command CheckConfig(CommandContext context) =>
        context.Command("check", CheckHelp, (parse, _) =>
        {
            var settings = context.Settings(parse);
            context.Output.Message($"The configuration in {settings.ConfigFolder} is well.");
            return Task.FromResult(ExitCode.Done);
        });
}
