using System.CommandLine;
using System.IO.Compression;
using Aggregator.Service.Endpoints;
using Aggregator.Storage.Transfer;

namespace Aggregator.Service.Commands.Store;

/// <summary><c>aggregator store import</c></summary>
internal static class ImportStore
{
    private const string Help = """
        Put an exported archive into an empty one.
        Ids, feeds, listings, earlier states and deletions are as they were, and nothing that was known is fetched as new; fetching begins when all is in. An import that was
        interrupted goes on where it stopped, and a file that is in already changes nothing. An archive with other articles or sources takes nothing in.
          aggregator store import /backup/news.jsonl.gz --data /srv/elsewhere
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that `store export` wrote, packed or not" };
        var command = context.Command("import", Help, async (parse, token) =>
        {
            await using var lines = Open(Path.GetFullPath(parse.GetRequiredValue(file)));
            await using var service = await context.ConnectAsync(parse, token);
            var work = await Progress.ShowAsync(
                context.Output, "Importing", () => service.Api.SendDocumentAsync(StoreTransferEndpoints.ImportPath.TrimStart('/'), lines, StoreLines.MediaType, ApiJson.Readable.StoreWorkJson, token));
            context.Output.Result(work.Result);
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }

    private static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path} cannot be read: {refused.Message}");
        }
    }
}
