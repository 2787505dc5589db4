using System.CommandLine;
using System.Text.Json;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Store;

/// <summary><c>aggregator store</c></summary>
internal static class StoreCommand
{
    private const string CheckHelp = """
        Read every article with all that hangs on it, while the service goes on.
        Exit code 1, and a line for each fault, when something is wrong.
          aggregator store check
        """;

    private const string CompactHelp = """
        Give the room back that deleted articles left, and rid database and search index of their words.
        Works while the service runs; it stores nothing meanwhile, and needs as much free disk as the archive has.
          aggregator store compact
        """;

    private const string RetentionHelp = """
        Let go now of the articles that no source wants any longer.
        Retention:KeepFor, Retention:KeepArticles and the sources' own settings say which. The service does it by itself every hour. The room is used again by what comes;
        `aggregator store compact` gives it back to the disk.
          aggregator store retention --dry-run      how many would go
          aggregator sources set 7 --keep-for 90d   what one source wants
        """;

    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("store", "Check, compact, back up and restore the archive, take it elsewhere, let old articles go.",
        context.Command("check", CheckHelp, (parse, token) => WorkAsync(context, parse, "check", "{}", "Reading every article", token)),
        context.Command("compact", CompactHelp, (parse, token) => WorkAsync(context, parse, "compact", "{}", "Compacting", token)),
        Retention(context),
        BackupStore.Create(context),
        ExportStore.Create(context),
        ImportStore.Create(context),
        RestoreStore.Create(context));

    private static Command Retention(CommandContext context)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say how many would go" };
        var command = context.Command("retention", RetentionHelp, (parse, token) => WorkAsync(
            context, parse, "retention", JsonSerializer.Serialize(new RetentionJson(parse.GetValue(dryRun)), ApiJson.Readable.RetentionJson), "Looking what may go", token));
        command.Add(dryRun);
        return command;
    }

    private static async Task<int> WorkAsync(CommandContext context, ParseResult parse, string verb, string body, string doing, CancellationToken cancellationToken)
    {
        await using var service = await context.ConnectAsync(parse, cancellationToken);
        var (work, _) = await Progress.ShowAsync(
            context.Output, doing, () => service.Api.SendJsonAsync(HttpMethod.Post, $"api/v1/store/{verb}", body, ApiJson.Readable.StoreWorkJson, cancellationToken));
        context.Output.Result(work.Result);
        foreach (var problem in work.Problems)
        {
            context.Output.Result(problem);
        }

        return work.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
