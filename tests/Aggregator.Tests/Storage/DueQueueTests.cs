using Aggregator.Storage.LiteDb;

namespace Aggregator.Storage;

public sealed class DueQueueTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly DueQueue<string> _queue = new();

    [Fact]
    public void A_later_due_time_replaces_the_earlier()
    {
        _queue.Set("a", GivenDraft.Noon);
        _queue.Set("a", GivenDraft.Noon.AddHours(1));

        Assert.Empty(_queue.Claim(GivenDraft.Noon.AddMinutes(59), 10, Lease));
        Assert.Equal(["a"], _queue.Claim(GivenDraft.Noon.AddHours(1), 10, Lease));
    }

    [Fact]
    public void The_backlog_is_what_is_due_and_unclaimed_and_its_lateness_leaves_new_things_out()
    {
        _queue.Set("late", GivenDraft.Noon);
        _queue.Set("later", GivenDraft.Noon.AddMinutes(3));
        _queue.Set("new", DateTimeOffset.MinValue);
        _queue.Set("future", GivenDraft.Noon.AddHours(1));
        _queue.TryClaim("late", GivenDraft.Noon.AddMinutes(4), Lease);

        var backlog = _queue.Backlog(GivenDraft.Noon.AddMinutes(5));

        Assert.Equal((2, TimeSpan.FromMinutes(2)), backlog);
    }

    [Fact]
    public void What_was_removed_is_never_claimed()
    {
        _queue.Set("a", GivenDraft.Noon);
        _queue.Remove("a");

        Assert.Empty(_queue.Claim(GivenDraft.Noon, 10, Lease));
    }

    [Fact]
    public void A_claim_takes_no_more_than_asked_for_and_leaves_the_rest()
    {
        _queue.Set("later", GivenDraft.Noon);
        _queue.Set("first", GivenDraft.Noon.AddHours(-1));

        Assert.Equal(["first"], _queue.Claim(GivenDraft.Noon, 1, Lease));
        Assert.Equal(["later"], _queue.Claim(GivenDraft.Noon, 1, Lease));
    }
}
