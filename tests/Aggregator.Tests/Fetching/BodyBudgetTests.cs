using Aggregator.Fetching;

namespace Aggregator.Tests.Fetching;

public sealed class BodyBudgetTests
{
    private const int MiB = 1 << 20;

    private readonly BodyBudget _budget = new(10 * MiB);

    [Fact]
    public async Task Who_needs_more_than_there_is_waits_until_another_is_done()
    {
        var (first, second, third) = (new BodyRoom(_budget), new BodyRoom(_budget), new BodyRoom(_budget));
        await GrowAsync(first, 8);
        await GrowAsync(second, 8);   // one at a time may go beyond
        var waiting = GrowAsync(third, 8);
        var isWaiting = !waiting.IsCompleted;

        first.Dispose();
        second.Dispose();

        await waiting;
        Assert.True(isWaiting);
        Assert.Equal(2 * MiB, _budget.Free);
    }

    [Fact]
    public async Task Those_who_all_hold_a_part_and_wait_for_the_rest_come_to_an_end()
    {
        var rooms = Enumerable.Range(0, 8).Select(_ => new BodyRoom(_budget)).ToList();
        await Task.WhenAll(rooms.Select(room => GrowAsync(room, 1)));

        await Task.WhenAll(rooms.Select(async room =>
        {
            await GrowAsync(room, 9);
            room.Dispose();
        }));

        Assert.Equal(10 * MiB, _budget.Free);
    }

    [Fact]
    public async Task Small_bodies_are_not_counted()
    {
        await new BodyRoom(_budget).GrowAsync(128 * 1024, CancellationToken.None);

        Assert.Equal(10 * MiB, _budget.Free);
    }

    [Fact]
    public async Task What_turned_out_smaller_gives_the_rest_back()
    {
        var room = new BodyRoom(_budget);
        await GrowAsync(room, 10);

        room.Shrink(MiB);

        Assert.Equal(9 * MiB, _budget.Free);
    }

    [Fact]
    public async Task A_wait_that_is_given_up_takes_nothing()
    {
        var (first, second, third) = (new BodyRoom(_budget), new BodyRoom(_budget), new BodyRoom(_budget));
        await GrowAsync(first, 10);
        await GrowAsync(second, 1);
        using var stop = new CancellationTokenSource();
        var given = third.GrowAsync(MiB, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        third.Dispose();
        second.Dispose();
        first.Dispose();

        Assert.Equal(10 * MiB, _budget.Free);
    }

    private static Task GrowAsync(BodyRoom room, int mebibytes) => room.GrowAsync(mebibytes * MiB, CancellationToken.None);
}
