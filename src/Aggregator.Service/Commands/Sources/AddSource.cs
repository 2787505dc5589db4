using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources add</c></summary>
internal static class AddSource
{
    private const string Help = """
        Subscribe to the feed at an address.
        It is stored even when it does not answer now; a known address is no error, and changes nothing.
          aggregator sources add https://feeds.bbci.co.uk/news/rss.xml
          aggregator sources add https://news.example.org/feed --every 10m --category World --title "Example News"
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var url = new Argument<string>("URL") { Description = "Address of a feed; `aggregator discover` finds it" };
        var settings = new SourceSettingOptions();
        var json = CommonOptions.Json();
        var command = context.Command("add", Help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            var body = await settings.ToJsonAsync(context, parse, parse.GetRequiredValue(url), token);
            var (source, isNew) = await service.Api.SendJsonAsync(HttpMethod.Post, "api/v1/sources", body, ApiJson.Readable.SourceJson, token);
            context.Output.Result(parse.GetValue(json) ? SourceLines.Json(source) : $"{source.Id}\t{source.Url}");
            context.Output.Message(!isNew ? SourceLines.Known(source, parse.GetRequiredValue(url))
                : service.IsService ? "Added; the service polls it within a second." : "Added; `aggregator fetch` polls it now.");
            return ExitCode.Done;
        });
        command.Add(url);
        settings.AddTo(command);
        command.Add(json);
        return command;
    }
}
