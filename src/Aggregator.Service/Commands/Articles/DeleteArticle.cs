using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles delete</c></summary>
internal static class DeleteArticle
{
    private const string Help = """
        Delete an article for good, with its earlier states.
        It is gone from feeds and search at once, and does not come back when its source brings it again: keys that tell it again are kept, no words. Its bytes may stay in
        unused room of the files until `aggregator store compact`, and in backups for as long as you keep them.
          aggregator articles delete 01a205a3-7c4e-7b52-9d1f-b56063e25a0e
          aggregator store compact
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of an article" };
        var command = context.Command("delete", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var path = $"api/v1/articles/{Uri.EscapeDataString(parse.GetRequiredValue(id))}";
            var article = await service.Api.GetAsync(path, ApiJson.Readable.ArticleJson, token);
            await service.Api.DeleteAsync(path, token);
            context.Output.Message($"Deleted \"{article.Title}\".");
            return ExitCode.Done;
        });
        command.Add(id);
        return command;
    }
}
