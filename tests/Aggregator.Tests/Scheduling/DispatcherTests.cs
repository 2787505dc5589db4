using Aggregator.Tests.Ingestion;

namespace Aggregator.Tests.Scheduling;

public sealed class DispatcherTests : IAsyncDisposable
{
    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task All_that_is_due_is_fetched_at_one_tick_though_there_are_fewer_places()
    {
        const int sources = 100;   // of 32 places
        for (var i = 0; i < sources; i++)
        {
            _flow.Web.Serve($"https://post{i}.test/feed.xml", GivenFeed.Of());
            await _flow.SubscribeAsync($"https://post{i}.test/feed.xml");
        }

        await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await _flow.Store.SourcesAsync(CancellationToken.None)).Any(source => source.State.LastSuccess is null))
        {
            await Task.Delay(20, deadline.Token);
        }

        Assert.Equal(sources, _flow.Web.Asked.Count);
    }
}
