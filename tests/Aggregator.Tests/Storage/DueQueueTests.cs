using Aggregator.Scheduling;
using Aggregator.Storage.LiteDb;

namespace Aggregator.Storage;

public sealed class DueQueueTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly DueQueue _queue = new();

    [Fact]
    public void A_later_due_time_replaces_the_earlier()
    {
        _queue.Set(1, GivenDraft.Noon);
        _queue.Set(1, GivenDraft.Noon.AddHours(1));

        Assert.Empty(Claim(GivenDraft.Noon.AddMinutes(59)));
        Assert.Equal([1], Claim(GivenDraft.Noon.AddHours(1)));
    }

    [Fact]
    public void The_backlog_is_what_is_due_and_unclaimed_and_its_lateness_leaves_new_things_out()
    {
        _queue.Set(1, GivenDraft.Noon);
        _queue.Set(2, GivenDraft.Noon.AddMinutes(3), SourceLane.Slow);
        _queue.Set(3, DateTimeOffset.MinValue);
        _queue.Set(4, GivenDraft.Noon.AddHours(1));
        _queue.TryClaim(1, GivenDraft.Noon.AddMinutes(4), Lease);

        var backlog = _queue.Backlog(GivenDraft.Noon.AddMinutes(5));

        Assert.Equal((2, TimeSpan.FromMinutes(2)), backlog);
    }

    [Fact]
    public void What_was_removed_is_never_claimed()
    {
        _queue.Set(1, GivenDraft.Noon);
        _queue.Set(2, GivenDraft.Noon);
        _queue.TryClaim(2, GivenDraft.Noon, Lease);

        _queue.Remove(1);
        _queue.Remove(2);
        _queue.Release(2);

        Assert.Empty(Claim(GivenDraft.Noon + Lease));
    }

    [Fact]
    public void What_is_put_off_waits_no_longer_than_it_must_and_goes_before_what_became_due_later()
    {
        var now = GivenDraft.Noon.AddMinutes(1);
        _queue.Set(1, GivenDraft.Noon);
        _queue.Set(2, GivenDraft.Noon.AddMinutes(-1));
        _queue.Set(3, now.AddSeconds(10));
        foreach (var number in Claim(now))
        {
            _queue.PutOff(number, now.AddSeconds(20), SourceLane.Quick);
        }

        Assert.Equal([3], _queue.Claim(SourceLane.Quick, now.AddSeconds(19), 1, TimeSpan.FromSeconds(1)));
        Assert.Equal([2, 1, 3], Claim(now.AddSeconds(20)));
    }

    [Fact]
    public void What_is_put_off_can_be_claimed_by_name_set_and_removed()
    {
        for (var number = 1; number <= 3; number++)
        {
            _queue.Set(number, GivenDraft.Noon);
            _queue.TryClaim(number, GivenDraft.Noon, Lease);
            _queue.PutOff(number, GivenDraft.Noon.AddMinutes(1), SourceLane.Quick);
        }

        Assert.True(_queue.TryClaim(1, GivenDraft.Noon, Lease));
        _queue.Set(2, GivenDraft.Noon.AddHours(1));
        _queue.Remove(3);

        Assert.Empty(Claim(GivenDraft.Noon.AddMinutes(1)));
        Assert.Equal([1], Claim(GivenDraft.Noon + Lease));
        Assert.Equal([1, 2], Claim(GivenDraft.Noon.AddHours(1)));
    }

    [Fact]
    public void A_claim_takes_no_more_than_asked_for_and_leaves_the_rest()
    {
        _queue.Set(1, GivenDraft.Noon);
        _queue.Set(2, GivenDraft.Noon.AddHours(-1));

        Assert.Equal([2], _queue.Claim(SourceLane.Quick, GivenDraft.Noon, 1, Lease));
        Assert.Equal([1], _queue.Claim(SourceLane.Quick, GivenDraft.Noon, 1, Lease));
    }

    [Fact]
    public void Each_lane_is_claimed_by_itself()
    {
        _queue.Set(1, GivenDraft.Noon.AddHours(-1), SourceLane.Slow);
        _queue.Set(2, GivenDraft.Noon);

        Assert.Equal([2], Claim(GivenDraft.Noon));
        Assert.Equal([1], _queue.Claim(SourceLane.Slow, GivenDraft.Noon, 10, Lease));
    }

    [Fact]
    public void What_is_put_off_is_due_later_in_the_lane_it_was_put_into()
    {
        _queue.Set(1, GivenDraft.Noon);
        Claim(GivenDraft.Noon);

        _queue.PutOff(1, GivenDraft.Noon.AddMinutes(1), SourceLane.Slow);

        Assert.Empty(_queue.Claim(SourceLane.Slow, GivenDraft.Noon, 10, Lease));
        Assert.Empty(Claim(GivenDraft.Noon.AddMinutes(1)));
        Assert.Equal([1], _queue.Claim(SourceLane.Slow, GivenDraft.Noon.AddMinutes(1), 10, Lease));
    }

    [Fact]
    public void Nothing_that_nobody_claimed_is_put_off()
    {
        _queue.Set(1, GivenDraft.Noon);

        _queue.PutOff(1, GivenDraft.Noon.AddHours(1), SourceLane.Slow);

        Assert.Equal([1], Claim(GivenDraft.Noon));
    }

    [Fact]
    public void Leases_end_one_by_one_and_what_they_held_comes_back_in_its_order()
    {
        for (var number = 0; number < 5; number++)
        {
            _queue.Set(number, GivenDraft.Noon.AddSeconds(-number));
            _queue.TryClaim(number, GivenDraft.Noon.AddMinutes(number), Lease);
        }

        _queue.Release(4);

        Assert.Equal([4, 2, 1, 0], Claim(GivenDraft.Noon.AddMinutes(2) + Lease));
        Assert.Equal([3], Claim(GivenDraft.Noon.AddMinutes(3) + Lease));
    }

    [Fact]
    public void A_hundred_thousand_come_out_in_the_order_of_their_times_however_often_these_changed()
    {
        const int count = 100_000;
        var random = new Random(8);
        var due = new DateTimeOffset[count];
        for (var step = 0; step < 2 * count; step++)
        {
            var number = random.Next(count);
            due[number] = GivenDraft.Noon.AddSeconds(random.Next(86_400));
            _queue.Set(number, due[number]);
        }

        var claimed = Claim(GivenDraft.Noon.AddDays(1));

        var expected = Enumerable.Range(0, count).Where(number => due[number] != default).OrderBy(number => due[number]).ThenBy(number => number);
        Assert.Equal(expected, claimed);
        Assert.InRange(_queue.Bytes, 1, 30 * count);
    }

    private IReadOnlyList<int> Claim(DateTimeOffset now) => _queue.Claim(SourceLane.Quick, now, int.MaxValue, Lease);
}
