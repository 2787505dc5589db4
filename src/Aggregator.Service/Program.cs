using System.CommandLine;
using System.CommandLine.Invocation;
using Aggregator.Service.Commands;
using Aggregator.Service.Hosting.Supervision;

#pragma warning disable RS0030 // The one place that takes hold of the terminal; everything else is handed a CommandOutput.
Console.OutputEncoding = new System.Text.UTF8Encoding(false);
var input = new CommandInput(Console.IsInputRedirected ? Console.In : TextReader.Null, !Console.IsInputRedirected);   // Console.In writes to a terminal
var (results, messages) = MachineLog.Of(Console.Out, Console.Error);
var output = new CommandOutput(results, messages, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
#pragma warning restore RS0030

var parsed = CommandTree.Create(new CommandContext(output, input)).Parse(args);
if (parsed.Action is ParseErrorAction mistake)
{
    // A page of help hides the one line that says what is wrong; where a verb is missing, the verbs are what is wanted.
    mistake.ShowHelp = parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Command.Subcommands.Count > 0;
}

var invocation = new InvocationConfiguration
{
    Output = parsed.Errors.Count > 0 ? output.Messages : output.Results,
    Error = output.Messages,
    EnableDefaultExceptionHandler = false,           // a bug shows its stack; everything expected has its one line
    ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
};
var exitCode = await parsed.InvokeAsync(invocation);

// System.CommandLine prints what is wrong with the command line, but says 1.
return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : exitCode;
