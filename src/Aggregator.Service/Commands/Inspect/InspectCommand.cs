using System.CommandLine;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>aggregator inspect</c></summary>
internal static class InspectCommand
{
    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) =>
        context.Group("inspect", "Show what the service makes of one input, by the very functions of its flow; --batch runs a corpus.",
            InspectFeed.Create(context),
            InspectPage.Create(context),
            InspectUrl.Create(context),
            InspectDuplicates.Create(context));
}
