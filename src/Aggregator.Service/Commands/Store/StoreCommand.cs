using System.CommandLine;
using System.Text.Json;
using Aggregator.Service.Endpoints;
using Aggregator.Storage;

namespace Aggregator.Service.Commands.Store;

/// <summary><c>aggregator store</c></summary>
internal static class StoreCommand
{
    private const string CheckHelp = """
        Read every article with all that hangs on it.
        Exit code 1 and a line for each fault when something is wrong.
          aggregator store check
        """;

    private const string CompactHelp = """
        Give the room back that deleted articles left.
        It works while the service runs, too, which stores nothing meanwhile.
          aggregator store compact
        """;

    private const string BackupHelp = """
        Write a copy of the archive, also while the service runs.
        The file must not exist yet. A running service writes it, so its user needs the right to write there.
          aggregator store backup /backup/news-2026-11-22.db
        """;

    private const string RestoreHelp = """
        Put a backup in the place of the archive.
        The service must be stopped. The search index is made anew at the next start.
          aggregator store restore /backup/news-2026-11-22.db
        """;

    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("store", "Check, compact, back up and restore the archive.",
        context.Command("check", CheckHelp,
            (parse, token) => WorkAsync(context, parse, "check", token)),
        context.Command("compact", CompactHelp,
            (parse, token) => WorkAsync(context, parse, "compact", token)),
        Backup(context),
        Restore(context));

    private static async Task<int> WorkAsync(CommandContext context, ParseResult parse, string verb, CancellationToken cancellationToken)
    {
        await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), cancellationToken);
        var (work, _) = await service.Api.SendJsonAsync(HttpMethod.Post, $"api/v1/store/{verb}", "{}", ApiJson.Readable.StoreWorkJson, cancellationToken);
        context.Output.Result(work.Result);
        foreach (var problem in work.Problems)
        {
            context.Output.Result(problem);
        }

        return work.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static Command Backup(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that does not exist yet" };
        var command = context.Command("backup", BackupHelp, async (parse, token) =>
        {
            await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), token);
            var body = JsonSerializer.Serialize(new BackupJson(Path.GetFullPath(parse.GetRequiredValue(file))), ApiJson.Readable.BackupJson);
            var (work, _) = await service.Api.SendJsonAsync(HttpMethod.Post, "api/v1/store/backup", body, ApiJson.Readable.StoreWorkJson, token);
            context.Output.Result(work.Result);
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }

    private static Command Restore(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that `store backup` wrote" };
        var command = context.Command("restore", RestoreHelp, (parse, _) =>
        {
            var settings = context.Settings(parse);
            Directory.CreateDirectory(settings.DataFolder);
            try
            {
                StoreUpkeep.Restore(settings.DataFolder, Path.GetFullPath(parse.GetRequiredValue(file)), TimeProvider.System);
            }
            catch (StoreUnavailableException unavailable)
            {
                throw new CommandFailure(unavailable.Message);
            }

            context.Output.Result($"Restored into {settings.DataFolder}.");
            return Task.FromResult(ExitCode.Done);
        });
        command.Add(file);
        return command;
    }
}
