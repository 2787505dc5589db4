using System.Diagnostics;
using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>One case in the real service: subscribed, polled as often as it wants, looked at, and forgotten.</summary>
internal sealed class CaseRun(HostileService service)
{
    // Of active content the feed's own words are under test; a page would take their place.
    private static string? ReadPagesOf(HostileCase hostile) => hostile.Group == "xss" && !hostile.IsPage ? "never" : null;

    public async Task<Observation> RunAsync(HostileCase hostile)
    {
        var before = service.Memory.NowMegabytes;
        if (await service.SubscribeAsync(hostile.FeedUrl, ReadPagesOf(hostile)) is not { } source)
        {
            return new(hostile, [], [], [], [], TimeSpan.Zero, 0);
        }

        var id = source.GetProperty("id").GetInt32();
        var (runs, states, ended, longest) = (new List<JsonElement>(), new List<JsonElement>(), new List<DateTimeOffset>(), TimeSpan.Zero);
        for (var fetch = 0; fetch < hostile.Expect.Fetches; fetch++)
        {
            var watch = Stopwatch.StartNew();
            runs.Add(await service.FetchAsync(id));
            ended.Add(DateTimeOffset.UtcNow);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            states.Add(await service.GetAsync($"/api/v1/sources/{id}"));
        }

        var grown = service.Memory.PeakMegabytes - before;
        return new(hostile, runs, states, ended, await service.ArticlesAsync(id), longest, grown);
    }
}
