using System.CommandLine;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles delete</c></summary>
internal static class DeleteArticle
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of an article" };
        var command = context.Command("delete", "Delete an article for good; it does not come back when its source brings it again", async (parse, token) =>
        {
            await using var service = await ServiceConnection.OpenAsync(context.Settings(parse), token);
            await service.Api.DeleteAsync($"api/v1/articles/{Uri.EscapeDataString(parse.GetRequiredValue(id))}", token);
            context.Output.Message("Deleted.");
            return ExitCode.Done;
        });
        command.Add(id);
        return command;
    }
}
