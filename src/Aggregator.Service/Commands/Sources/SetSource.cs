using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources set</c></summary>
internal static class SetSource
{
    private const string Help = """
        Change what you decided about a source.
        An empty value goes back to the default.
          aggregator sources set 3 --every 5m --category World/Asia
          aggregator sources set "Example News" --title "" --read-pages never
          aggregator sources set 7 --keep-for 90d --keep-articles 5000
          aggregator sources set 7 --user me --password -      asks for the password
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var name = CommonOptions.Source();
        var settings = new SourceSettingOptions();
        var command = context.Command("set", Help, async (parse, token) =>
        {
            var body = await settings.ToJsonAsync(context, parse, null, token);
            if (body == "{}")
            {
                throw new CommandFailure("Nothing to change: give --every, --category, --title, --read-pages, --keep-for, --keep-articles, --user or --password; --help tells more.",
                    ExitCode.WrongUsage);
            }

            await using var service = await context.ConnectAsync(parse, token);
            var source = await SourceName.FindAsync(service.Api, parse.GetRequiredValue(name), token);
            var (changed, _) = await service.Api.SendJsonAsync(
                HttpMethod.Patch, $"api/v1/sources/{source.Id}", body, ApiJson.Readable.SourceJson, token);
            foreach (var line in SourceLines.Facts(changed))
            {
                context.Output.Result(line);
            }

            return ExitCode.Done;
        });
        command.Add(name);
        settings.AddTo(command);
        return command;
    }
}
