using System.CommandLine;

namespace Aggregator.Service.Commands;

internal static class DemoCommand
{
    public static Command Create(CommandContext context) => new("demo", "x" + context.Output.IsTerminal);
}
