using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Scheduling;

/// <summary>Reads the pages that are due again, longest due first, so many at once as the options allow. A host with many of them has only some of the places.</summary>
public sealed class DuePages(ISourceStore store, PageRetries pages, SchedulingOptions options, TimeProvider clock)
{
    // A host gives a page a second: more of one host's would only hold the places of others.
    private const int MostOfHost = 8;

    private readonly Dictionary<string, int> _byHost = new(StringComparer.Ordinal);
    private DateTimeOffset _putOffUntil;

    /// <summary>Reads what is due, and what becomes due meanwhile, until nothing is. One call at a time.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was not read is due again when its lease ends.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Dictionary<Task, string>();
        try
        {
            DateTimeOffset asked;
            do
            {
                asked = clock.GetUtcNow();
                await StartDueAsync(running, ending.Token);
                await EndSomeAsync(running, ending.Token);
            }
            while (running.Count > 0 || asked <= _putOffUntil);   // what was put off is asked for once more when it is due
        }
        catch (StoreUnavailableException)
        {
            // The store has said why; the pages are due again when their lease ends.
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _byHost.Clear();
        }
    }

    private async Task StartDueAsync(Dictionary<Task, string> running, CancellationToken cancellationToken)
    {
        while (running.Count < options.PagesAtOnce)
        {
            var due = await store.ClaimDuePagesAsync(options.PagesAtOnce - running.Count, options.Lease, cancellationToken);
            if (due.Count == 0)
            {
                return;
            }

            foreach (var page in due)
            {
                await StartAsync(page, running, cancellationToken);
            }
        }
    }

    private async Task StartAsync(DuePage page, Dictionary<Task, string> running, CancellationToken cancellationToken)
    {
        var host = page.Draft.Content.Url.IdnHost;
        var reading = _byHost.GetValueOrDefault(host);
        if (reading >= MostOfHost)
        {
            _putOffUntil = clock.GetUtcNow() + options.Tick;
            await store.PutOffAsync(page, _putOffUntil, cancellationToken);
            return;
        }

        _byHost[host] = reading + 1;
        running.Add(pages.RunAsync(page, cancellationToken), host);
    }

    // Not for longer than a tick: a place that is free need not wait for a slow page elsewhere.
    private async Task EndSomeAsync(Dictionary<Task, string> running, CancellationToken cancellationToken)
    {
        if (running.Count == 0 && clock.GetUtcNow() > _putOffUntil)
        {
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([.. running.Keys, Task.Delay(options.Tick, clock, waiting.Token)]);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (run, host) in running.Where(run => run.Key.IsCompleted).ToList())
        {
            running.Remove(run);
            _byHost[host]--;
            await run;
        }
    }
}
