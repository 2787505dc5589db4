using System.Net;
using System.Text.Json;
using Aggregator.Service.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Aggregator.Service.Tests.Hosting;

/// <summary>What /readyz says of a real host whose parts are stopped one by one.</summary>
public sealed class ServiceHealthTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_service_that_does_its_work_is_ready()
    {
        await using var service = await RunningService.StartAsync(_folder);

        Assert.Equal((HttpStatusCode.OK, ""), await UntilAsync(service, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_scheduler_that_was_stopped_is_named_and_health_still_answers()
    {
        await using var service = await RunningService.StartAsync(_folder);
        await UntilAsync(service, HttpStatusCode.OK);

        await (await service.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).Standby();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the scheduler is not running"), await ReadyAsync(service));
        using var health = await service.Http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task The_clock_beats_with_every_tick()
    {
        await using var service = await RunningService.StartAsync(_folder);
        await UntilAsync(service, HttpStatusCode.OK);
        var pulse = service.Services.GetRequiredService<DispatchPulse>();

        var (before, deadline) = (pulse.Silence, TimeProvider.System.GetTimestamp());
        while (pulse.Silence >= before && TimeProvider.System.GetElapsedTime(deadline) < Patience)
        {
            before = pulse.Silence;
            await Task.Delay(10);
        }

        Assert.True(pulse.Silence < before + Patience && TimeProvider.System.GetElapsedTime(deadline) < Patience, "no tick came");
    }

    [Fact]
    public async Task A_command_needs_no_scheduler()
    {
        await using var command = await RunningService.StartAsync(_folder, mode: Aggregator.Service.Hosting.ServiceMode.Command);

        Assert.Equal((HttpStatusCode.OK, ""), await ReadyAsync(command));
    }

    // The scheduler begins a moment after the port listens.
    private static async Task<(HttpStatusCode Status, string Problems)> UntilAsync(RunningService service, HttpStatusCode wanted)
    {
        var start = TimeProvider.System.GetTimestamp();
        var answer = await ReadyAsync(service);
        while (answer.Status != wanted && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(20);
            answer = await ReadyAsync(service);
        }

        return answer;
    }

    private static async Task<(HttpStatusCode Status, string Problems)> ReadyAsync(RunningService service)
    {
        using var answer = await service.Http.GetAsync("/readyz");
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, string.Join("; ", body.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString())));
    }
}
