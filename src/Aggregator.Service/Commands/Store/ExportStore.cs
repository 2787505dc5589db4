using System.CommandLine;
using System.IO.Compression;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Store;

/// <summary><c>aggregator store export</c></summary>
internal static class ExportStore
{
    private const string Help = """
        Write everything in the archive as JSON Lines, also while the service runs.
        It is the way out, and the way to another database: a line a record, with every source, article, earlier state, copy and deletion. `store import` puts it into an empty
        archive, where all ids, feeds and listings are as they were. A name that ends in .gz is packed. The file is yours alone to read, as it holds the passwords of sources.
          aggregator store export /backup/news.jsonl.gz
          aggregator store export - | jq -r 'select(.kind == "article") | .article.content.title'
        For a copy that is quick to make and to put back, take `store backup`; for the articles alone, `articles export`.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that does not exist yet; - for the output", DefaultValueFactory = _ => "-" };
        var command = context.Command("export", Help, async (parse, token) =>
        {
            var name = parse.GetRequiredValue(file);
            var target = name == "-" ? null : new UnfinishedFile(Path.GetFullPath(name));
            target?.ThrowIfUnfit();
            await using var service = await context.ConnectAsync(parse, token);
            using var answer = await service.Api.OpenAsync("api/v1/store/export", "{}", token);
            var watched = context.Output with { IsWatched = context.Output.IsWatched && (target is not null || !context.Output.IsTerminal) };
            var records = await Progress.ShowAsync(watched, "Exporting", null, progress => ExportAsync(answer, target, context.Output, progress, token));
            context.Output.Message($"{SizeText.Count(records, "record")} exported.");
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }

    private static async Task<long> ExportAsync(HttpResponseMessage answer, UnfinishedFile? target, CommandOutput output, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            await using var lines = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return target is null ? await CopiedLines.CopyAsync(lines, output, progress, cancellationToken) : await target.WriteAsync(
                async stream =>
                {
                    await using var packed = target.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true) : null;
                    return await CopiedLines.CopyAsync(lines, packed ?? stream, progress, cancellationToken);
                });
        }
        catch (HttpIOException broken)
        {
            throw new CommandFailure($"The export is not whole: the service stopped sending ({broken.Message}). Try again; `aggregator store check` tells whether something is damaged.");
        }
    }
}
