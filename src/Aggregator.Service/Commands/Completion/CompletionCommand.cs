using System.CommandLine;

namespace Aggregator.Service.Commands.Completion;

/// <summary><c>aggregator completion</c>: the scripts that teach a shell to complete this program's command lines.</summary>
internal static class CompletionCommand
{
    private static readonly IReadOnlyList<(string Shell, string Help)> Shells =
    [
        ("bash", """
            Print the completion script for bash.
            The package installs it; elsewhere one line in ~/.bashrc does.
              source <(aggregator completion bash)
            """),
        ("zsh", """
            Print the completion script for zsh.
            The package installs it; elsewhere one line in ~/.zshrc does, after compinit.
              source <(aggregator completion zsh)
            """),
        ("fish", """
            Print the completion script for fish.
            The package installs it; elsewhere it belongs into the folder of the user's completions.
              aggregator completion fish > ~/.config/fish/completions/aggregator.fish
            """),
        ("powershell", """
            Print the completion script for PowerShell.
            One line in the profile does; $PROFILE names its file.
              aggregator completion powershell | Out-String | Invoke-Expression
            """),
    ];

    /// <summary>Makes the command with a verb for each shell.</summary>
    public static Command Create(CommandContext context) => context.Group(
        "completion", "Print a script that completes commands, options and the names of sources in your shell.", [.. Shells.Select(shell => Print(context, shell))]);

    private static Command Print(CommandContext context, (string Shell, string Help) known) => context.Command(known.Shell, known.Help, async (_, token) =>
    {
        var resource = $"Completion/{known.Shell}";
        await using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var script = new StreamReader(stream);
        context.Output.Result((await script.ReadToEndAsync(token)).TrimEnd());
        return ExitCode.Done;
    });
}
