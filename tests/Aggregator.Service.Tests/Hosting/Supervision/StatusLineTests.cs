using Aggregator.Deduplication;
using Aggregator.Service.Hosting;
using Aggregator.Service.Hosting.Supervision;
using Aggregator.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Service.Tests.Hosting.Supervision;

public sealed class StatusLineTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
    private readonly LiteDbStore _store;

    public StatusLineTests() => _store = LiteDbStore.OpenInMemory(new(), new DuplicateOptions(), _clock, NullLogger<LiteDbStore>.Instance);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_source_that_is_due_is_fetched_now_and_a_paused_one_never()
    {
        await _store.AddAsync(new("https://a.test/feed"), new(), CancellationToken.None);
        var due = await WriteAsync();

        await _store.ChangeAsync(new(1), settings => settings with { IsPaused = true }, CancellationToken.None);

        Assert.Equal("1 source, 0 articles; next fetch now", due);
        Assert.Equal("1 source, 0 articles", await WriteAsync());
    }

    [Fact]
    public async Task Failing_sources_are_counted_and_the_next_fetch_has_its_time()
    {
        for (var i = 1; i <= 2; i++)
        {
            await _store.AddAsync(new($"https://{i}.test/feed"), new(), CancellationToken.None);
            var state = new SourceState { NextFetch = _clock.GetUtcNow().AddMinutes(i), Error = i == 1 ? Aggregator.Fetching.FetchError.Connect : null };
            await _store.CommitAsync(new(new(i), [], new(state, null)), CancellationToken.None);
        }

        Assert.Equal("2 sources, 1 failing, 0 articles; next fetch 12:01:00", await WriteAsync());
    }

    [Fact]
    public async Task Trouble_stands_first()
    {
        var words = await new StatusLine(_store, _clock).WriteAsync([new HealthProblem.Hindered("the disk is full")], CancellationToken.None);

        Assert.Equal("the disk is full; 0 sources, 0 articles", words);
    }

    private Task<string> WriteAsync() => new StatusLine(_store, _clock).WriteAsync([], CancellationToken.None);
}
