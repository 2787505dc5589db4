using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources import</c></summary>
internal static class ImportSources
{
    private const string Help = """
        Subscribe to every feed of a subscription list (OPML).
        Folders become categories. What is known already stays as it is; what has no http address is left out and told.
          aggregator sources import subscriptions.opml
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE.opml") { Description = "A subscription list, as feed readers export it" };
        var command = context.Command("import", Help, async (parse, token) =>
        {
            await using var list = File.OpenRead(parse.GetRequiredValue(file));
            await using var service = await context.ConnectAsync(parse, token);
            var imported = await Progress.ShowAsync(context.Output, "Importing",
                () => service.Api.SendDocumentAsync("opml", list, "text/x-opml", ApiJson.Readable.ImportJson, token));
            foreach (var address in imported.Skipped)
            {
                context.Output.Message($"Left out, no http address: {address}");
            }

            context.Output.Result($"{imported.Added} added, {imported.Known} known already, {imported.Skipped.Count} left out");
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }
}
