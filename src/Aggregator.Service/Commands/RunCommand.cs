using System.CommandLine;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Service.Hosting.Supervision;
using Aggregator.Service.Telemetry;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator</c> without a verb, and <c>aggregator run</c>: the service in the foreground.</summary>
internal static class RunCommand
{
    private const string Help = """
        Run the service in the foreground; the same as no command at all.
        It polls the sources on their schedule and answers on Http:Address until it is stopped by Ctrl-C or SIGTERM. The first start subscribes to the sources of
        sources.opml. systemd and Windows start it the same way.
          aggregator run
          aggregator run --data /srv/news --urls http://127.0.0.1:9000      another archive beside the first
        """;

    /// <summary>Makes the command; the root runs the same action.</summary>
    public static Command Create(CommandContext context) => context.Command("run", Help, (parse, token) => RunAsync(context, parse, token));

    /// <summary>Runs the service until it is stopped.</summary>
    public static async Task<int> RunAsync(CommandContext context, ParseResult parse, CancellationToken cancellationToken)
    {
        try
        {
            return await RunUntilStoppedAsync(context, parse, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The last word of a start that fails is the reason that `systemctl status` shows.
            new Supervisor(Environment.GetEnvironmentVariable, Environment.ProcessId).Status(failure.Message);
            throw;
        }
    }

    private static async Task<int> RunUntilStoppedAsync(CommandContext context, ParseResult parse, CancellationToken cancellationToken)
    {
        var settings = context.Settings(parse);
        await using (var host = await ServiceHost.StartAsync(settings, ServiceMode.Service, cancellationToken))
        {
            context.Output.Result(MachineLog.IsRead ? Entry(settings, host.Address) : Welcome(settings, host));
            await host.WaitForStopAsync(cancellationToken);
        }

        await FolderOwner.RestoreAsync(settings.DataFolder, CancellationToken.None);   // root tried the machine's archive in a terminal
        if (MachineLog.IsRead)
        {
            context.Output.Result("Aggregator has stopped.");
        }

        return ExitCode.Done;
    }

    private static string Entry(ServiceSettings settings, Uri address) =>
        $"Aggregator {ServiceVersion.Text} runs on {address}: configuration {settings.ConfigFolder}, archive {settings.DataFolder}, log {settings.LogFolder}";

    private static string Welcome(ServiceSettings settings, ServiceHost host) => $"""
        Aggregator {ServiceVersion.Text} runs. Open
          {new Uri(host.Address, "/")}            what is new, and how the sources do
          {new Uri(host.Address, "/feed.atom")}   the merged feed, for a feed reader{(host.PublishedAddress == host.Address ? "" : $"\n  Others reach it on {host.PublishedAddress}")}
        Archive and log: {settings.DataFolder}
        Ctrl-C stops it.
        """;
}
