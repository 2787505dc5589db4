using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Store;

/// <summary><c>aggregator store backup</c></summary>
internal static class BackupStore
{
    private const string Help = """
        Write a copy of the archive, also while the service runs.
        It is read back in full before it is given out, compared by its digest when it has arrived, and nothing is overwritten. FILE is yours alone to read, as it holds the
        passwords of sources; it is written with your rights, while the copy is made in the data folder, which needs room for it meanwhile. It holds what was deleted since for
        as long as you keep it. Settings and publishers' rules are not in it: they are the files of the configuration folder.
          aggregator store backup /backup/news-2026-11-22.db
          aggregator store restore /backup/news-2026-11-22.db
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that does not exist yet" };
        var command = context.Command("backup", Help, async (parse, token) =>
        {
            // Asked before the service works for minutes, and created only when there is something to write.
            var target = new ReceivedFile(Path.GetFullPath(parse.GetRequiredValue(file)));
            target.ThrowIfUnfit();
            await using var service = await context.ConnectAsync(parse, token);
            await BackUpAsync(context.Output, service.Api, target, token);
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }

    private static async Task BackUpAsync(CommandOutput output, ApiClient api, ReceivedFile target, CancellationToken cancellationToken)
    {
        using var answer = await Progress.ShowAsync(output, "Copying and reading back", () => api.OpenAsync("api/v1/store/backup", "{}", cancellationToken));
        var bytes = await Progress.ShowAsync(
            output, "Writing", answer.Content.Headers.ContentLength, progress => target.ReceiveAsync(answer, progress, cancellationToken), SizeText.Bytes);
        var articles = answer.Headers.TryGetValues(BackupAnswer.Articles, out var counted) && long.TryParse(counted.First(), out var number) ? number : 0;
        output.Result($"{SizeText.Count(articles, "article")}, {SizeText.Bytes(bytes)}, written to {target.Path} and read back in full.");
    }
}
