using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Sources;

/// <summary><c>aggregator sources pause</c> and <c>resume</c></summary>
internal static class PauseSource
{
    private const string PauseHelp = """
        Do not fetch a source until it is resumed.
          aggregator sources pause "BBC News"
        """;

    private const string ResumeHelp = """
        Fetch a paused source again; it is due now.
          aggregator sources resume "BBC News"
        """;

    /// <summary>Makes <c>pause</c>.</summary>
    public static Command CreatePause(CommandContext context) =>
        Create(context, "pause", PauseHelp, """{"paused":true}""", "Paused");

    /// <summary>Makes <c>resume</c>.</summary>
    public static Command CreateResume(CommandContext context) =>
        Create(context, "resume", ResumeHelp, """{"paused":false}""", "Resumed");

    private static Command Create(CommandContext context, string verb, string help, string body, string done)
    {
        var names = CommonOptions.Sources();
        var command = context.Command(verb, help, async (parse, token) =>
        {
            await using var service = await context.ConnectAsync(parse, token);
            foreach (var source in await SourceName.FindAllAsync(service.Api, parse.GetRequiredValue(names), token))
            {
                await service.Api.SendJsonAsync(HttpMethod.Patch, $"api/v1/sources/{source.Id}", body, ApiJson.Readable.SourceJson, token);
                context.Output.Message($"{done} {source.Title}.");
            }

            return ExitCode.Done;
        });
        command.Add(names);
        return command;
    }
}
