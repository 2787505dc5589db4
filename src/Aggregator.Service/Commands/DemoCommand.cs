using System.CommandLine;
using Aggregator.Fetching;
using Aggregator.Service.Configuration;
using Aggregator.Service.Demo;
using Aggregator.Service.Hosting;
using Aggregator.Storage;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator demo</c>: the service on a built-in news web, in a folder that is thrown away.</summary>
internal static class DemoCommand
{
    private const string Help = """
        Run the service on a built-in news web on loopback, in a throw-away data folder.
        No internet is needed, and nothing of your own archive is touched. What it prints tells what to watch for; Ctrl-C ends it and deletes its folder.
          aggregator demo
          aggregator demo --urls http://127.0.0.1:9000      on another port
        """;

    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) => context.Command("demo", Help, (parse, token) => RunAsync(context, parse, token));

    private static async Task<int> RunAsync(CommandContext context, ParseResult parse, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-demo-");
        try
        {
            await using var web = await DemoWeb.StartAsync(TimeProvider.System, cancellationToken);
            await using var host = await ServiceHost.StartAsync(SettingsFor(context.Settings(parse), folder.FullName), ServiceMode.Service, cancellationToken);
            foreach (var (url, category) in web.Feeds())
            {
                await host.Services.GetRequiredService<ISourceStore>().AddAsync(url, new() { Category = category, Every = PollEvery }, cancellationToken);
            }

            context.Output.Result(Welcome(host.Address, web, folder.FullName));
            await host.WaitForStopAsync(cancellationToken);
            return ExitCode.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Nothing of the operator's own archive is touched: other folder, other sources, and only loopback may be dialled.
    private static ServiceSettings SettingsFor(ServiceSettings settings, string folder) => settings with
    {
        DataFolder = folder,
        ConfigFolder = Path.Combine(folder, "config"),
        Fetching = new FetchingOptions { AllowedAddresses = ["127.0.0.0/8"], UserAgent = settings.Fetching.UserAgent },
    };

    private static string Welcome(Uri address, DemoWeb web, string folder) => $"""
        The demo runs: {DemoSite.All.Count} small newspapers, polled every {PollEvery.TotalSeconds:0} seconds, the first on {web.AddressOf(DemoSite.All[0])}
        Open
          {new Uri(address, "/")}                                   what came in, and how the sources do
          {new Uri(address, "/feed.atom")}                          the merged feed, for a feed reader
          {new Uri(address, "/api/v1/articles?q=grain&fields=text")}   a query
        Ask, in another terminal
          aggregator articles list --data {folder}
        Watch for
          - the grain deal: one wire report in two papers under two headlines is one article, "also in" the other paper
          - the storm warning: it is edited after {DemoClock.EditAfter.TotalSeconds:0} seconds; its earlier version stays
          - "Seoul school turns its roof into a power plant": an English text found in a Korean newsroom's page
          - the sport feed: broken XML, mended and read all the same
          - two more articles after half a minute
        Ctrl-C ends the demo and deletes its folder.
        """;
}
