namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Asks the supervisor for patience while a big archive is opened, so that it is not ended in the middle and begins anew for ever.</summary>
internal sealed class SlowStart : IAsyncDisposable
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AskFor = TimeSpan.FromSeconds(60);

    // Who has not opened in an hour hangs, and must not hang for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource _opened;
    private readonly Task _asking;

    private SlowStart(Supervisor supervisor, TimeProvider time)
    {
        _opened = new CancellationTokenSource(Longest, time);
        _asking = supervisor.IsThere ? Task.Run(() => AskAsync(supervisor, time, _opened.Token)) : Task.CompletedTask;
    }

    /// <summary>Asks from now on.</summary>
    public static SlowStart Begin(Supervisor supervisor, TimeProvider time) => new(supervisor, time);

    /// <summary>Asks no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _opened.CancelAsync();
        await _asking;
        _opened.Dispose();
    }

    private static async Task AskAsync(Supervisor supervisor, TimeProvider time, CancellationToken opened)
    {
        while (!opened.IsCancellationRequested)
        {
            supervisor.AskForTime(AskFor, "opening the archive");
            await Task.Delay(AskEvery, time, opened).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
