using Aggregator.Service.Scheduling;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Tells the supervisor how the service does, and that it is alive: the watchdog is fed only while nothing is broken that a restart would mend.</summary>
internal sealed class Watch(
    Supervisor supervisor, ServiceHealth health, DispatchPulse pulse, StatusLine status, Func<Uri> address, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<Watch> log)
    : BackgroundService
{
    // Without a watchdog the status line alone is kept fresh.
    private static readonly TimeSpan StatusEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(10);

    // In this time the scheduler has begun, and after it once more the first sources are fetched: the second status comes then.
    private static readonly TimeSpan StartTakes = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host stops its server before its background work: what does not answer then is no trouble.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await WatchAsync(stopping.Token);
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        if (!supervisor.IsThere || !await HasStartedAsync(stoppingToken))
        {
            return;
        }

        // Half of the watchdog's time, as sd_watchdog_enabled(3) advises: one look may come late. A look itself ends before the next.
        var every = supervisor.Watchdog / 2 ?? StatusEvery;
        var patience = every / 2 < LongestPatience ? every / 2 : LongestPatience;
        using var probe = new HealthProbe(address(), patience);
        var soon = every / 2 < StartTakes ? every / 2 : StartTakes;
        await AwaitSchedulerAsync(soon, stoppingToken);
        using var timer = new PeriodicTimer(soon, time);
        await LookAsync(probe, patience, stoppingToken);
        while (await HasNextAsync(timer, stoppingToken))
        {
            timer.Period = every;
            await LookAsync(probe, patience, stoppingToken);
        }
    }

    private static async Task<bool> HasNextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> HasStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = stoppingToken.Register(() => started.TrySetResult());
        await started.Task;
        return !stoppingToken.IsCancellationRequested;
    }

    // The host has started, and its scheduler begins a moment later: that is no trouble, and not the first thing to say.
    private async Task AwaitSchedulerAsync(TimeSpan longest, CancellationToken stoppingToken)
    {
        var start = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested && !pulse.HasBegun && time.GetElapsedTime(start) < longest)
        {
            await Task.Delay(Glance, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(HealthProbe probe, TimeSpan patience, CancellationToken stoppingToken)
    {
        try
        {
            // What hangs within must not make the watch hang: it would be the right outcome, but without a word about why.
            var problems = await ProblemsAsync(probe, stoppingToken).WaitAsync(patience * 1.5, time, stoppingToken);
            Judge(problems);
            supervisor.Status(await status.WriteAsync(problems, stoppingToken).WaitAsync(patience / 2, time, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (TimeoutException)
        {
            Judge([new HealthProblem.Broken("the archive does not answer")]);
        }
        catch (Exception bug)   // the one catch-all: a watch that died would have a healthy service killed
        {
            log.WatchFailed(bug);
        }
    }

    private async Task<IReadOnlyList<HealthProblem>> ProblemsAsync(HealthProbe probe, CancellationToken stoppingToken)
    {
        var within = await health.ProblemsAsync(stoppingToken);
        return await probe.AskAsync(stoppingToken) is { } silent ? [silent, .. within] : within;
    }

    private void Judge(IReadOnlyList<HealthProblem> problems)
    {
        var broken = problems.OfType<HealthProblem.Broken>().Select(problem => problem.Words).ToList();
        if (broken.Count == 0)
        {
            supervisor.Feed();
        }
        else
        {
            log.Ailing(string.Join("; ", broken));
        }
    }
}
