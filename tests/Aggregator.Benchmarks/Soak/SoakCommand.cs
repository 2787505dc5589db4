using System.Diagnostics;
using Aggregator.Benchmarks.Origins;
using Aggregator.Benchmarks.Services;

namespace Aggregator.Benchmarks.Soak;

/// <summary>The service of this build at work for an hour, three of ten sources hostile: does it hold more and more?</summary>
internal static class SoakCommand
{
    public const string Verb = "soak";

    private static readonly TimeSpan SampleEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan NewsEvery = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Fetching__AllowedAddresses__0"] = "127.0.0.0/8",

        // A source that fails would be asked once a day soon, and what it does to the service would not be seen.
        ["Scheduling__LongestAfterFailure"] = "1m",
        ["Scheduling__Shortest"] = "1m",
        ["Retention__Every"] = "1h",
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        SoakOptions options;
        try
        {
            options = SoakOptions.Parse(arguments);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"{wrong.Message}\n{SoakOptions.Usage}");
            return 2;
        }

        using var rig = HostileRig.Start();
        var good = new GoodFeeds(NewsEvery);
        await using var origin = new LoopbackOrigin(
            options.Sources, (request, stream, token) => good.Answer(request, stream, token) ?? HostileFeeds.AnswerAsync(request, stream, token));
        origin.Start();
        await using var log = new StreamWriter(options.Output + ".log") { AutoFlush = true };
        await using var service = await ServiceProcess.StartAsync(options.Folder, Settings, line => Tell(log, line));
        var ofRig = await SubscribeAsync(service, origin, rig, options);
        var samples = await WatchAsync(service, options);

        var report = SoakReport.Of(options, samples, ofRig);
        await File.WriteAllTextAsync(options.Output, report);
        Console.Write(report);
        return service.HasExited ? 1 : 0;
    }

    private static void Tell(StreamWriter log, string line)
    {
        lock (log)
        {
            log.WriteLine(line);
        }
    }

    // Half of the hostile ones from the rig, which is one host; half of our own, each a host.
    private static async Task<int> SubscribeAsync(ServiceProcess service, LoopbackOrigin origin, HostileRig rig, SoakOptions options)
    {
        var hostile = options.Sources * options.Hostile / 100;
        var ofRig = rig.Feeds.Take(hostile / 2).ToList();
        for (var number = 0; number < options.Sources; number++)
        {
            var feed = number >= hostile ? origin.Url(number, GoodFeeds.Path(number))
                : number < ofRig.Count ? ofRig[number]
                : origin.Url(number, HostileFeeds.Path(HostileFeeds.Kinds[number % HostileFeeds.Kinds.Count], number));
            await service.SubscribeAsync(feed, TimeSpan.FromSeconds(30 + number % 31));
        }

        return ofRig.Count;
    }

    private static async Task<IReadOnlyList<ServiceSample>> WatchAsync(ServiceProcess service, SoakOptions options)
    {
        var samples = new List<ServiceSample>();
        var started = Stopwatch.GetTimestamp();
        while (!service.HasExited && Stopwatch.GetElapsedTime(started) is var elapsed && elapsed <= options.Length)
        {
            samples.Add(await ServiceSample.TakeAsync(service, elapsed));
            if (samples.Count % 6 == 1)
            {
                Console.Error.WriteLine(samples[^1]);
            }

            await Task.Delay(SampleEvery);
        }

        return samples;
    }
}
