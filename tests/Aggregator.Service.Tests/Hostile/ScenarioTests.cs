using System.Text;
using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>The cases of the rig that are about several sources together, with the connections to a host that are usual.</summary>
public sealed class ScenarioTests
{
    private const int UsualConnections = 2;

    [HostileFact]
    public async Task An_origin_that_resets_the_fifth_connection_never_sees_it()
    {
        await using var origin = await HostileOrigin.StartAsync();
        await using var service = await HostileService.StartAsync(UsualConnections);
        var hostile = (await origin.CasesAsync()).Single(one => one.Id.StartsWith("T28", StringComparison.Ordinal));
        var sources = await SubscribeAsync(service, number => $"{hostile.FeedUrl}?i={number}", count: 12);

        var failed = await FetchUntilAsync(service, sources, sources.Count, hostile.Expect.LongestTime);

        var most = (await origin.TrafficAsync()).MostAtOnce[hostile.Url.AbsolutePath];
        Assert.Equal(0, failed);
        Assert.InRange(most, 1, hostile.Expect.MostAtOnce ?? 0);
    }

    [HostileFact]
    public async Task A_hundred_silent_sources_do_not_keep_a_hundred_good_ones_of_another_host_waiting()
    {
        await using var origin = await HostileOrigin.StartAsync();
        await using var service = await HostileService.StartAsync(UsualConnections);
        var hostile = (await origin.CasesAsync()).Single(one => one.Id.StartsWith("T32", StringComparison.Ordinal));
        var silent = await SubscribeAsync(service, number => $"{hostile.FeedUrl}?i={number}", count: 100);
        var good = await SubscribeAsync(service, number => $"http://{HostileService.Allowed[1]}:{hostile.Url.Port}/f/ok?i={number}", count: 100);

        var failed = await FetchUntilAsync(service, [.. silent, .. good], good.Count, TimeSpan.FromMilliseconds(hostile.Expect.GoodDoneMilliseconds ?? 0));

        Assert.Equal(0, failed);
    }

    // Not their pages: those of the good ones stand on the host that is silent.
    private static async Task<IReadOnlyList<int>> SubscribeAsync(HostileService service, Func<int, string> address, int count)
    {
        var sources = new List<int>();
        for (var number = 0; number < count; number++)
        {
            var source = await service.SubscribeAsync(address(number), readPages: "never") ?? throw new InvalidOperationException($"{address(number)} was refused.");
            sources.Add(source.GetProperty("id").GetInt32());
        }

        return sources;
    }

    // Polls them all and goes as soon as so many have ended, or the time is over; gives how many failed or are missing.
    private static async Task<int> FetchUntilAsync(HostileService service, IReadOnlyList<int> sources, int wanted, TimeSpan time)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/fetch")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { sources }), Encoding.UTF8, "application/json"),
        };
        using var deadline = new CancellationTokenSource(time);
        using var answer = await service.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var well = 0;
        try
        {
            while (well < wanted && await lines.ReadLineAsync(deadline.Token) is { } line)
            {
                well += JsonElement.Parse(line).TryGetProperty("outcome", out var outcome) && outcome.GetString() == "fetched" ? 1 : 0;
            }
        }
        catch (OperationCanceledException)
        {
            // What has not come by now is missing.
        }

        return wanted - well;
    }
}
