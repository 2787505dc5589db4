using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Aggregator.Service.Commands.Manual;

/// <summary><c>--help</c>: what System.CommandLine knows about the command, then its examples, and at the top the exit codes of them all.</summary>
internal sealed class HelpPage(CommandContext context) : SynchronousCommandLineAction
{
    private readonly HelpAction _standard = new();

    /// <summary>Who asks for help need not have given what the command needs.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var help = context.HelpOf(command);
        command.Description = help.Text;   // the list of its siblings shows the summary alone
        _standard.Invoke(parseResult);

        var output = parseResult.InvocationConfiguration.Output;
        WriteRows(output, "Examples:", [.. help.Examples.Select(example => (example.Line, example.Says ?? ""))]);
        if (command.Parents.FirstOrDefault() is null)
        {
            WriteRows(output, "Exit codes:", [.. ExitCode.Meanings.Select(code => ($"{code.Code}", code.Meaning))]);
        }

        return ExitCode.Done;
    }

    private static void WriteRows(TextWriter output, string heading, IReadOnlyList<(string Left, string Right)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var width = rows.Where(row => row.Right.Length > 0).Select(row => row.Left.Length).DefaultIfEmpty().Max();
        output.WriteLine(heading);
        foreach (var (left, right) in rows)
        {
            output.WriteLine($"  {left.PadRight(width)}  {right}".TrimEnd());
        }

        output.WriteLine();
    }
}
