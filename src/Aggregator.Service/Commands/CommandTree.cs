using System.CommandLine;
using System.CommandLine.Help;
using Aggregator.Service.Commands.Articles;
using Aggregator.Service.Commands.Completion;
using Aggregator.Service.Commands.Config;
using Aggregator.Service.Commands.Inspect;
using Aggregator.Service.Commands.Keys;
using Aggregator.Service.Commands.Manual;
using Aggregator.Service.Commands.Service;
using Aggregator.Service.Commands.Sources;
using Aggregator.Service.Commands.Store;

namespace Aggregator.Service.Commands;

/// <summary>All commands, under a root that is called <c>aggregator</c> however the program was started.</summary>
internal static class CommandTree
{
    private const string Help = """
        Aggregator polls news feeds, reads each article in full, recognises the same article in several places, keeps every version, and republishes it all.
        Without a command it runs the service in the foreground. Every command works while the service runs, and without it. Results go to the standard output,
        messages to the standard error; --json gives results as the API does.
          aggregator demo                                           try it, on a news web of its own
          aggregator sources add https://news.example.org/feed      subscribe
          aggregator fetch                                          poll what is due, once
          aggregator                                                run the service, on http://127.0.0.1:8480
          aggregator articles search "harbour -storm"               search what is stored
          aggregator config check                                   find mistakes in the configuration
          aggregator store backup /backup/news.db                   copy the archive while the service runs
        """;

    /// <summary>Makes the tree.</summary>
    public static Command Create(CommandContext context)
    {
        // No RootCommand: that one takes its name from the file, which is dotnet's or the assembly's in a build.
        var root = context.Group("aggregator", Help,
            RunCommand.Create(context),
            DemoCommand.Create(context),
            FetchCommand.Create(context),
            SourcesCommand.Create(context),
            DiscoverCommand.Create(context),
            ArticlesCommand.Create(context),
            InspectCommand.Create(context),
            StoreCommand.Create(context),
            ConfigCommand.Create(context),
            KeysCommand.Create(context),
            ServiceCommand.Create(context),
            PathsCommand.Create(context),
            CompletionCommand.Create(context),
            CompleteCommand.Create(context),
            ManCommand.Create(context));
        root.SetAction((parse, token) => context.RunAsync(() => RunCommand.RunAsync(context, parse, token), token));
        root.Add(context.Config);
        root.Add(context.Data);
        root.Add(context.Urls);
        root.Add(new HelpOption { Action = new HelpPage(context), Description = "Show this help" });
        root.Add(new VersionOption { Description = "Print the version" });
        return root;
    }
}
