using Spectre.Console;

namespace Aggregator.Service.Commands;

/// <summary>A secret from standard input: others of the machine can see a command line.</summary>
internal static class SecretLine
{
    /// <summary>The first line; a person is asked for it and does not see what is typed.</summary>
    public static async Task<string> ReadAsync(CommandContext context, string prompt, CancellationToken cancellationToken) => context.Input.IsTerminal
        ? await new TextPrompt<string>(prompt).Secret(null).AllowEmpty().ShowAsync(CommandOutput.Terminal(context.Output.Messages), cancellationToken)
        : await context.Input.Lines.ReadLineAsync(cancellationToken) ?? "";
}
