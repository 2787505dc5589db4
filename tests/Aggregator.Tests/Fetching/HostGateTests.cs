using Aggregator.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Fetching;

public sealed class HostGateTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_third_request_waits_until_one_of_two_is_over()
    {
        var gate = new HostGate(2, _clock);
        var first = await EnterAsync(gate, TimeSpan.Zero);
        using var second = await EnterAsync(gate, TimeSpan.Zero);

        var third = EnterAsync(gate, TimeSpan.Zero);
        var isWaiting = !third.IsCompleted;
        first.Dispose();

        Assert.True(isWaiting);
        (await third).Dispose();
    }

    [Fact]
    public async Task A_host_is_one_in_both_ways_of_writing_its_name()
    {
        var gate = new HostGate(1, _clock);
        using var first = new PlaceAtHost(gate);
        using var second = new PlaceAtHost(gate);
        await first.TakeAsync(new Uri("https://bücher.test/feed.xml"), TimeSpan.Zero, CancellationToken.None);

        var waiting = second.TakeAsync(new Uri("https://xn--bcher-kva.test/feed.xml"), TimeSpan.Zero, CancellationToken.None);
        var isWaiting = !waiting.IsCompleted;
        first.Leave();
        await waiting;

        Assert.True(isWaiting);
    }

    [Fact]
    public async Task Turns_come_in_the_order_of_asking()
    {
        var gate = new HostGate(1, _clock);
        var order = new List<int>();
        var first = await EnterAsync(gate, TimeSpan.Zero);

        var waiting = Enumerable.Range(1, 5).Select(async number =>
        {
            using var turn = await EnterAsync(gate, TimeSpan.Zero);
            order.Add(number);
        }).ToList();
        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal([1, 2, 3, 4, 5], order);
    }

    [Fact]
    public async Task Starts_are_spaced_even_when_places_are_free()
    {
        var gate = new HostGate(4, _clock);
        using var first = await EnterAsync(gate, TimeSpan.FromSeconds(1));

        var second = EnterAsync(gate, TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromMilliseconds(900));
        await Task.Delay(20);
        var isEarly = second.IsCompleted;
        _clock.Advance(TimeSpan.FromMilliseconds(101));

        Assert.False(isEarly);
        (await second).Dispose();
    }

    [Fact]
    public async Task A_wait_that_is_given_up_leaves_no_trace()
    {
        var gate = new HostGate(1, _clock);
        var first = await EnterAsync(gate, TimeSpan.Zero);
        using var stop = new CancellationTokenSource();

        var given = gate.EnterAsync("news.test", TimeSpan.Zero, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        first.Dispose();

        (await EnterAsync(gate, TimeSpan.Zero)).Dispose();
    }

    [Fact]
    public async Task A_pause_that_is_given_up_frees_the_place()
    {
        var gate = new HostGate(1, _clock);
        (await EnterAsync(gate, TimeSpan.FromMinutes(1))).Dispose();
        using var stop = new CancellationTokenSource();

        var given = gate.EnterAsync("news.test", TimeSpan.Zero, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await EnterAsync(gate, TimeSpan.Zero)).Dispose();
    }

    [Fact]
    public async Task Idle_hosts_are_forgotten()
    {
        var gate = new HostGate(1, _clock);

        for (var host = 0; host < 5000; host++)
        {
            (await gate.EnterAsync($"{host}.test", TimeSpan.FromSeconds(1), CancellationToken.None)).Dispose();
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(gate.Hosts, 1, 300);
    }

    private static Task<IDisposable> EnterAsync(HostGate gate, TimeSpan spacing) => gate.EnterAsync("news.test", spacing, CancellationToken.None);
}
