using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Aggregator.Service.Commands;
using Aggregator.Service.Commands.Articles;
using Aggregator.Service.Commands.Config;
using Aggregator.Service.Commands.Inspect;
using Aggregator.Service.Commands.Keys;
using Aggregator.Service.Commands.Sources;
using Aggregator.Service.Commands.Store;

#pragma warning disable RS0030 // The one place that takes hold of the terminal; everything else is handed a CommandOutput.
Console.OutputEncoding = new System.Text.UTF8Encoding(false);
var output = new CommandOutput(Console.Out, Console.Error, !Console.IsOutputRedirected);
var input = new CommandInput(Console.IsInputRedirected ? Console.In : TextReader.Null, !Console.IsInputRedirected);   // Console.In writes to a terminal
#pragma warning restore RS0030

var context = new CommandContext(output);
var root = new RootCommand(
    "Aggregator polls news feeds, reads each article in full, recognises the same article in several places, keeps every version, and republishes it all.")
{
    context.Config,
    context.Data,
    context.Urls,
};
root.Add(RunCommand.Create(context, root));
root.Add(DemoCommand.Create(context));
root.Add(FetchCommand.Create(context));
root.Add(SourcesCommand.Create(context));
root.Add(DiscoverCommand.Create(context));
root.Add(ArticlesCommand.Create(context));
root.Add(InspectCommand.Create(context));
root.Add(StoreCommand.Create(context));
root.Add(ConfigCommand.Create(context));
root.Add(KeysCommand.Create(context, input));

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction mistake)
{
    // A page of help hides the one line that says what is wrong; where a verb is missing, the verbs are what is wanted.
    mistake.ShowHelp = parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Command.Subcommands.Count > 0;
}
else if (parsed.Action is HelpAction)
{
    context.ShowExamples(parsed.CommandResult.Command);
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
