using System.CommandLine;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config check</c></summary>
internal static class CheckConfig
{
    private const string Help = """
        Check the configuration and its files.
        Reads appsettings.json, sources.opml and publishers/, and sees whether the folders can be written; opens no store and no port. Exit code 0 when all is well, 78 with a
        line for each problem: file, line, key, value and what is allowed.
          aggregator config check
          aggregator config check --config /etc/aggregator
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) => context.Command("check", Help, async (parse, token) =>
    {
        var given = context.Given(parse);
        var result = SettingsLoader.Load(given);
        var problems = result is SettingsResult.Wrong wrong ? wrong.Problems.Select(problem => problem.ToString()).ToList() : [];
        problems.AddRange(await FilesCheck.OfConfigurationAsync(ServiceFolders.Configuration(given.ConfigFolder), token));
        if (result is SettingsResult.Loaded { Settings: var settings })
        {
            problems.AddRange(FilesCheck.OfFolders(settings));
            foreach (var note in ContactCheck.NotesOf(settings))
            {
                context.Output.Message(note);
            }
        }

        foreach (var note in EnvironmentCheck.NotesOf(ServiceFolders.Configuration(given.ConfigFolder)))
        {
            context.Output.Message(note);
        }

        if (problems.Count > 0)
        {
            throw new CommandFailure(string.Join(Environment.NewLine, problems), ExitCode.WrongConfiguration);
        }

        context.Output.Message($"The configuration in {ServiceFolders.Configuration(given.ConfigFolder)} is well.");
        return ExitCode.Done;
    });
}
