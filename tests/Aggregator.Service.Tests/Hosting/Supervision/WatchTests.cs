using System.Net;
using System.Net.Sockets;
using Aggregator.Search;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Service.Hosting.Supervision;
using Aggregator.Service.Scheduling;
using Aggregator.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quartz;

namespace Aggregator.Service.Tests.Hosting.Supervision;

/// <summary>The watch over a real host, telling a real socket; only the scheduler's pulse is ours.</summary>
public sealed class WatchTests : IDisposable
{
    // Looks come twice in this time, and each may take half of that: enough for a cold process on a busy machine.
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ShortWatchdog = TimeSpan.FromMilliseconds(400);

    private readonly TestFolder _folder = new();
    private readonly NotifySocket _socket = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose()
    {
        _socket.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_service_that_is_well_is_said_to_be_alive_again_and_again()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var watch = await WatchAsync(service, service.Http.BaseAddress);

        for (var i = 0; i < 2; i++)
        {
            Assert.Contains("WATCHDOG=1", await _socket.ReceiveUntilAsync(IsStatus));
        }

        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_scheduler_that_stands_still_is_not_said_to_be_alive()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        using var watch = await WatchAsync(service, service.Http.BaseAddress);
        Assert.Contains("WATCHDOG=1", await _socket.ReceiveUntilAsync(IsStatus));

        _clock.Advance(TimeSpan.FromMinutes(2));

        var messages = await _socket.ReceiveUntilAsync(IsStatus);
        Assert.StartsWith("STATUS=the scheduler has not asked who is due for 120 s; ", Assert.Single(messages), StringComparison.Ordinal);
        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_server_that_takes_connections_but_does_not_answer_is_not_said_to_be_alive()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        using var watch = await WatchAsync(service, new Uri($"http://{silent.LocalEndpoint}/"), ShortWatchdog);

        var messages = await _socket.ReceiveUntilAsync(IsStatus);
        Assert.Contains("/healthz has not answered within", Assert.Single(messages), StringComparison.Ordinal);
        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_a_restart_does_not_mend_is_told_and_the_service_is_left_alone()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var watch = await WatchAsync(service, service.Http.BaseAddress);

        var messages = await _socket.ReceiveUntilAsync(IsStatus);
        Assert.Contains("WATCHDOG=1", messages);
        Assert.StartsWith("STATUS=the scheduler is not running; 0 sources", messages[^1], StringComparison.Ordinal);
        await watch.StopAsync(CancellationToken.None);
    }

    private static bool IsStatus(string message) => message.StartsWith("STATUS=", StringComparison.Ordinal);

    private async Task<Watch> WatchAsync(RunningService service, Uri? address, TimeSpan? watchdog = null)
    {
        var parts = service.Services;
        var settings = parts.GetRequiredService<ServiceSettings>();
        // A scheduler that stands still: the pulse alone says whether it ever went.
        var pulse = new DispatchPulse(_clock);
        pulse.Beat();
        var health = new ServiceHealth(
            parts.GetRequiredService<LiteDbStore>(), parts.GetRequiredService<ArticleIndex>(), settings, pulse,
            new ServiceCollection().AddLogging().AddQuartz().BuildServiceProvider());
        var watch = new Watch(
            _socket.Supervisor(watchdog ?? Watchdog), health, pulse, new StatusLine(parts.GetRequiredService<IArticleStore>(), TimeProvider.System),
            () => address ?? throw new InvalidOperationException("No address."), parts.GetRequiredService<IHostApplicationLifetime>(), TimeProvider.System,
            NullLogger<Watch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        return watch;
    }
}
