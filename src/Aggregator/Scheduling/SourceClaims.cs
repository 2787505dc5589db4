using Aggregator.Storage;

namespace Aggregator.Scheduling;

/// <summary>Claims sources for runs, and gives claims back that are not used.</summary>
internal sealed class SourceClaims(ISourceStore store, SchedulingOptions options, TimeProvider clock)
{
    /// <summary>Claims what is due in a lane, most overdue first.</summary>
    public Task<IReadOnlyList<Source>> DueAsync(SourceLane lane, int max, CancellationToken cancellationToken) =>
        store.ClaimDueAsync(lane, max, options.Lease, cancellationToken);

    /// <summary>Claims all that is due.</summary>
    public async Task<IReadOnlyList<Source>> AllDueAsync(CancellationToken cancellationToken) =>
        [.. await DueAsync(SourceLane.Quick, int.MaxValue, cancellationToken), .. await DueAsync(SourceLane.Slow, int.MaxValue, cancellationToken)];

    /// <summary>Claims these sources, due or not, but those that somebody else has.</summary>
    public async Task<IReadOnlyList<Source>> OfAsync(IReadOnlyList<SourceId> sources, CancellationToken cancellationToken)
    {
        var claimed = new List<Source>(sources.Count);
        foreach (var id in sources.Distinct())
        {
            if (await store.ClaimAsync(id, options.Lease, cancellationToken) is { } source)
            {
                claimed.Add(source);
            }
        }

        return claimed;
    }

    /// <summary>Gives a claim back for a tick.</summary>
    public Task PutOffAsync(Source source, SourceLane lane, CancellationToken cancellationToken) =>
        store.PutOffAsync(source.Id, clock.GetUtcNow() + options.Tick, lane, cancellationToken);
}
