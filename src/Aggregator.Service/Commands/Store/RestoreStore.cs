using System.CommandLine;
using Aggregator.Service.Endpoints;
using Aggregator.Storage;

namespace Aggregator.Service.Commands.Store;

/// <summary><c>aggregator store restore</c></summary>
internal static class RestoreStore
{
    private const string Help = """
        Put a backup in the place of the archive.
        The service must be stopped; the archive that was there is kept beside it. With --data it is restored into another folder.
          aggregator store restore /backup/news-2026-11-22.db
          aggregator store restore /backup/news-2026-11-22.db --data /srv/elsewhere
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that `store backup` wrote" };
        var command = context.Command("restore", Help, async (parse, token) =>
        {
            var folder = context.Settings(parse).DataFolder;
            Restore(context, folder, Path.GetFullPath(parse.GetRequiredValue(file)));
            await FolderOwner.RestoreAsync(folder, token);
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }

    private static void Restore(CommandContext context, string folder, string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandFailure($"There is no file {file}.");
        }

        try
        {
            var restored = StoreUpkeep.Restore(folder, file, TimeProvider.System);
            context.Output.Result($"Restored {SizeText.Count(restored.Articles, "article")} of {SizeText.Count(restored.Sources, "source")} into {folder}.");
            if (restored.KeptAside is { } aside)
            {
                context.Output.Message($"The archive that was there is {aside}; delete it when all is well.");
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            throw new CommandFailure(
                unavailable.Problem is StoreProblem.FolderInUse
                    ? $"Nothing was restored: the data folder {folder} is in use. Stop the service first, or restore into another folder with --data."
                    : $"Nothing was restored: {unavailable.Message}");
        }
    }
}
