namespace Aggregator.Service.Tests.Hostile;

/// <summary>One pass over all cases that can be judged one by one, made when the first test asks for it; the service runs on for what else is to be asked of it.</summary>
public sealed class HostileRun : IAsyncLifetime
{
    // The same order each time, so that what fails fails again.
    private const int Seed = 8;

    private HostileOrigin? _origin;
    private HostileService? _service;
    private Task<PassReport>? _report;

    internal HostileService Service => _service ?? throw new InvalidOperationException("The pass has not begun.");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_origin is not null)
        {
            await _origin.DisposeAsync();
        }
    }

    internal Task<PassReport> ReportAsync() => _report ??= RunAsync();

    private async Task<PassReport> RunAsync()
    {
        _origin = await HostileOrigin.StartAsync();
        _service = await HostileService.StartAsync(HostileService.MostConnections);
        return await new HostilePass(_service, _origin).RunAsync(await _origin.CasesAsync(), Seed);
    }
}
