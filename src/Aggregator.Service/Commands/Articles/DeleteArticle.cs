using System.CommandLine;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles delete</c></summary>
internal static class DeleteArticle
{
    private const string Help = """
        Delete an article for good.
        It leaves the archive, the index and the feeds, and does not come back when its source brings it again.
          aggregator articles delete 01a205a3-7c4e-7b52-9d1f-b56063e25a0e
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of an article" };
        var command = context.Command("delete", Help, async (parse, token) =>
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
