using Aggregator.Scheduling;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Scheduling;

public sealed class HostQueuesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly HostQueues _queues;

    public HostQueuesTests() => _queues = new HostQueues(connectionsPerHost: 2, _clock);

    [Fact]
    public async Task As_many_ask_at_a_time_as_there_are_connections_and_another_host_is_not_concerned()
    {
        var first = await EnterAsync(SourceLane.Quick);
        await EnterAsync(SourceLane.Quick);
        var third = EnterAsync(SourceLane.Quick);
        var elsewhere = _queues.EnterAsync("other.test", SourceLane.Quick, CancellationToken.None);
        var waits = (third.IsCompleted, elsewhere.IsCompleted);

        first.Dispose();

        Assert.Equal((false, true), waits);
        await third;
    }

    [Fact]
    public async Task Who_answered_last_time_goes_before_who_kept_us_waiting()
    {
        var held = await HoldAllAsync();
        var slow = EnterAsync(SourceLane.Slow);
        var quick = EnterAsync(SourceLane.Quick);

        held.Dispose();

        await quick;
        Assert.False(slow.IsCompleted);
    }

    [Fact]
    public async Task Who_kept_us_waiting_goes_after_a_while_although_others_still_wait_but_alone()
    {
        var held = await HoldAllAsync();
        var (slow, slower) = (EnterAsync(SourceLane.Slow), EnterAsync(SourceLane.Slow));
        _clock.Advance(TimeSpan.FromMinutes(3));
        var quick = EnterAsync(SourceLane.Quick);

        held.Dispose();
        await slow;
        _clock.Advance(TimeSpan.FromMinutes(3));
        var second = EnterAsync(SourceLane.Quick);
        (await slow).Dispose();

        await slower;
        Assert.Equal((false, false), (quick.IsCompleted, second.IsCompleted));
    }

    [Fact]
    public async Task A_turn_holds_up_others_only_while_it_is_held_and_somebody_quick_waits()
    {
        var held = await HoldAllAsync();
        var before = held.HoldsUpOthers;
        var waiting = EnterAsync(SourceLane.Quick);
        var during = held.HoldsUpOthers;

        held.Dispose();

        Assert.Equal((false, true, false), (before, during, held.HoldsUpOthers));
        await waiting;
    }

    [Fact]
    public async Task A_wait_that_is_given_up_leaves_no_trace()
    {
        var held = await HoldAllAsync();
        using var stop = new CancellationTokenSource();
        var given = _queues.EnterAsync("news.test", SourceLane.Quick, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        Assert.Equal((0, false), (_queues.Parked, held.HoldsUpOthers));
    }

    private async Task<HostTurn> HoldAllAsync()
    {
        await EnterAsync(SourceLane.Quick);
        return await EnterAsync(SourceLane.Quick);
    }

    private Task<HostTurn> EnterAsync(SourceLane lane) => _queues.EnterAsync("news.test", lane, CancellationToken.None);
}
