using System.CommandLine;

namespace Aggregator.Service.Commands.Keys;

/// <summary><c>aggregator keys</c></summary>
internal static class KeysCommand
{
    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("keys", "Make keys for readers and administrators of the service.",
        CreateKey.Create(context),
        HashKey.Create(context));
}
