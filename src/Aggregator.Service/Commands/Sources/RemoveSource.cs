using System.CommandLine;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources remove</c></summary>
internal static class RemoveSource
{
    private const string Help = """
        End a subscription.
        Its articles stay in the archive, unless --purge is given.
          aggregator sources remove 3
          aggregator sources remove 4 5 "BBC News"      all three
          aggregator sources remove https://news.example.org/feed --purge      its articles too
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var names = CommonOptions.Sources();
        var purge = new Option<bool>("--purge") { Description = "Delete its articles too, but for those that another source also brought" };
        var command = context.Command("remove", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            foreach (var source in await SourceName.FindAllAsync(service.Api, parse.GetRequiredValue(names), token))
            {
                await service.Api.DeleteAsync($"api/v1/sources/{source.Id}?purge={(parse.GetValue(purge) ? "true" : "false")}", token);
                context.Output.Message($"Removed {source.Title}.");
            }

            return ExitCode.Done;
        });
        command.Add(names);
        command.Add(purge);
        return command;
    }
}
