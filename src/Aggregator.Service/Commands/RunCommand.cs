using System.CommandLine;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Service.Hosting.Supervision;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator</c> without a verb, and <c>aggregator run</c>: the service in the foreground.</summary>
internal static class RunCommand
{
    /// <summary>Makes the command; the root runs the same action.</summary>
    public static Command Create(CommandContext context, RootCommand root)
    {
        root.SetAction((parse, token) => context.RunAsync(() => RunAsync(context, parse, token), token));
        return context.Command("run", "Run the service in the foreground; the same as no command at all", (parse, token) => RunAsync(context, parse, token));
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parse, CancellationToken cancellationToken)
    {
        var settings = context.Settings(parse);
        await using (var host = await ServiceHost.StartAsync(settings, ServiceMode.Service, cancellationToken))
        {
            context.Output.Result(MachineLog.IsRead ? Entry(settings, host.Address) : Welcome(settings, host.Address));
            await host.WaitForStopAsync(cancellationToken);
        }

        if (MachineLog.IsRead)
        {
            context.Output.Result("Aggregator has stopped.");
        }

        return ExitCode.Done;
    }

    private static string Entry(ServiceSettings settings, Uri address) =>
        $"Aggregator runs on {address}: configuration {settings.ConfigFolder}, archive {settings.DataFolder}, log {settings.LogFolder}";

    private static string Welcome(ServiceSettings settings, Uri address) => $"""
        Aggregator runs. Open
          {new Uri(address, "/")}            what is new, and how the sources do
          {new Uri(address, "/feed.atom")}   the merged feed, for a feed reader
        Archive and log: {settings.DataFolder}
        Ctrl-C stops it.
        """;
}
