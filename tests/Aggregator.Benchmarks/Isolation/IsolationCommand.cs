using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Origins;
using Aggregator.Benchmarks.Scale;
using Aggregator.Benchmarks.Services;

namespace Aggregator.Benchmarks.Isolation;

/// <summary>How long good sources take beside as many silent and as many dripping ones, each at a host of its own, against their time alone.</summary>
internal static class IsolationCommand
{
    public const string Verb = "isolation";

    private const string Usage = "isolation [--sources N] [--rounds N]";
    private const int ShownDecimals = 2;

    private static readonly Dictionary<string, string> Settings = new() { ["Fetching__AllowedAddresses__0"] = "127.0.0.0/8", ["Scheduling__Tick"] = "100ms" };
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CountOption.Read(arguments, "--sources", 100) is not { } sources || CountOption.Read(arguments, "--rounds", 5) is not { } rounds)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var good = new GoodFeeds(newsEvery: TimeSpan.FromHours(1));
        await using var origin = new LoopbackOrigin(
            3 * sources, (request, stream, token) => good.Answer(request, stream, token) ?? HostileFeeds.AnswerAsync(request, stream, token));
        origin.Start();
        Console.WriteLine(Machine.Describe(Path.GetTempPath()));
        var (alone, beside) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            alone.Add(await SecondsAsync(origin, sources, isAlone: true));
            beside.Add(await SecondsAsync(origin, sources, isAlone: false));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: alone {alone[^1]:0.00} s, beside {2 * sources} that do not answer {beside[^1]:0.00} s"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sources} good sources, medians of {rounds}: alone {Median(alone):0.00} s, beside {sources} silent and {sources} dripping ones {Median(beside):0.00} s, "
            + $"ratio {Math.Round(Median(beside) / Median(alone), ShownDecimals)}"));
        return 0;
    }

    // From the import of the list until the last good one is stored, by a service that was just started.
    private static async Task<double> SecondsAsync(LoopbackOrigin origin, int sources, bool isAlone)
    {
        await using var service = await ServiceProcess.StartAsync(Path.GetTempPath(), Settings, _ => { });
        var feeds = Enumerable.Range(0, sources).SelectMany(number => isAlone ? [Good(number)] : new[] { Bad(HostileFeeds.Silent, number), Bad(HostileFeeds.Dripping, number), Good(number) });
        var started = Stopwatch.GetTimestamp();
        await service.SubscribeAsync(feeds);
        while (await service.MetricAsync("aggregator_source_fetches_total{result=\"fetched\"") < sources)
        {
            if (Stopwatch.GetElapsedTime(started) > Limit)
            {
                throw new InvalidOperationException("The good sources are not done in time.");
            }

            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;

        Uri Good(int number) => origin.Url(number, GoodFeeds.Path(number));

        Uri Bad(string kind, int number) => origin.Url((kind == HostileFeeds.Silent ? 1 : 2) * sources + number, HostileFeeds.Path(kind, number));
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
