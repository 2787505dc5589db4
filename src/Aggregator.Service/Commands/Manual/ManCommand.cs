using System.CommandLine;
using System.Reflection;

namespace Aggregator.Service.Commands.Manual;

/// <summary><c>aggregator man</c>, which the packaging calls.</summary>
internal static class ManCommand
{
    private const string Help = """
        Print the manual page aggregator(1), made from the commands of this very program.
          aggregator man > aggregator.1
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = context.Command("man", Help, (parse, _) =>
        {
            var version = typeof(ManCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            context.Output.Result(ManPage.Write(parse.RootCommandResult.Command, context, version).TrimEnd());
            return Task.FromResult(ExitCode.Done);
        });
        command.Hidden = true;
        return command;
    }
}
