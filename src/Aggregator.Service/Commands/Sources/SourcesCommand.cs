using System.CommandLine;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources</c></summary>
internal static class SourcesCommand
{
    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("sources", "Subscribe, look after and unsubscribe.",
        AddSource.Create(context),
        ListSources.Create(context),
        ShowSource.Create(context),
        SetSource.Create(context),
        RemoveSource.Create(context),
        PauseSource.CreatePause(context),
        PauseSource.CreateResume(context),
        ImportSources.Create(context),
        ExportSources.Create(context));
}
