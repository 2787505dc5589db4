using System.CommandLine;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config</c></summary>
internal static class ConfigCommand
{
    private const string SchemaHelp = """
        Print the JSON schema of appsettings.json.
        An editor that knows it completes and checks the file while you write.
          aggregator config schema > appsettings.schema.json
        """;

    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("config", "Show, check and describe the configuration.",
        ShowConfig.Create(context),
        CheckConfig.Create(context),
        ReloadConfig.Create(context),
        context.Command("schema", SchemaHelp, (_, _) =>
        {
            context.Output.Result(OptionDocs.ArePresent ? ConfigSchema.Write() : ConfigSchema.Shipped());
            return Task.FromResult(ExitCode.Done);
        }));
}
