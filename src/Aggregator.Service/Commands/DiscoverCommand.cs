using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator discover</c></summary>
internal static class DiscoverCommand
{
    private const string Help = """
        List the feeds found at an address.
        Give any page of a site: what the page announces, what it links to and the usual places are tried. Exit code 1 when no feed is found.
          aggregator discover https://www.example.org/
          aggregator discover https://www.example.org/ --json      as the API gives it
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var url = new Argument<string>("URL") { Description = "Any page of a site, or a feed" };
        var json = CommonOptions.Json();
        var command = context.Command("discover", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var path = $"api/v1/discover?url={Uri.EscapeDataString(parse.GetRequiredValue(url))}";
            if (parse.GetValue(json))
            {
                context.Output.Result(await service.Api.GetTextAsync(path, token));
                return ExitCode.Done;
            }

            var found = (await service.Api.GetAsync(path, ApiJson.Readable.ListJsonDiscoveredJson, token)).Items;
            if (found.Count == 0)
            {
                throw new CommandFailure("No feed was found there.");
            }

            context.Output.Table(
                ["Address", "Title", "Format", "Items", "Found"],
                found.Select(feed => (IReadOnlyList<string>)[feed.Url, feed.Title ?? "", feed.Format, $"{feed.Items}", feed.Found]));
            return ExitCode.Done;
        });
        command.Add(url);
        command.Add(json);
        return command;
    }
}
