using Aggregator.Search;
using Aggregator.Service.Configuration;
using Aggregator.Service.Scheduling;
using Aggregator.Storage;
using Quartz;

namespace Aggregator.Service.Hosting;

/// <summary>What keeps the service from its work: the one answer for <c>/readyz</c> and for the supervisor.</summary>
internal sealed class ServiceHealth(LiteDbStore store, ArticleIndex index, ServiceSettings settings, DispatchPulse pulse, IServiceProvider services)
{
    // A search index that is further behind than one busy import gives answers that are visibly old.
    private const long MaxIndexLag = 10_000;

    // A tick takes a millisecond; ten that are missing are no busy machine any more. With very short ticks a busy machine is given half a minute all the same.
    private const int MissedTicks = 10;
    private static readonly TimeSpan ShortestSilence = TimeSpan.FromSeconds(30);

    // The engine itself gives up waiting for a lock after a minute, and tells it.
    private static readonly TimeSpan LongestCommit = TimeSpan.FromMinutes(2);

    /// <summary>Each trouble; empty when all is well.</summary>
    public async Task<IReadOnlyList<HealthProblem>> ProblemsAsync(CancellationToken cancellationToken) =>
        [.. new[] { Store(), await SchedulerAsync(cancellationToken), await IndexAsync(cancellationToken) }.OfType<HealthProblem>()];

    // A full or broken disk is not mended by a restart, which could only take away the reading that still goes on: a store that cannot write opens for reading
    // and tries again by itself. A commit that never ends does nothing of that.
    private HealthProblem? Store() => store.Committing > LongestCommit ? new HealthProblem.Broken($"a commit has not ended for {store.Committing.TotalSeconds:0} s")
        : store.Trouble is { } trouble ? new HealthProblem.Hindered(trouble)
        : null;

    private async Task<HealthProblem?> SchedulerAsync(CancellationToken cancellationToken)
    {
        // A host that was opened for one command has no scheduler, and needs none.
        if (services.GetService<ISchedulerFactory>() is not { } factory)
        {
            return null;
        }

        // Quartz begins a moment after the port listens; whether it will never begin, the missing ticks say.
        var longest = TimeSpan.FromTicks(Math.Max(ShortestSilence.Ticks, MissedTicks * settings.Scheduling.Tick.Ticks));
        return pulse.Silence > longest ? new HealthProblem.Broken($"the scheduler has not asked who is due for {pulse.Silence.TotalSeconds:0} s")
            : (await factory.GetScheduler(cancellationToken)).Status != SchedulerStatus.Running ? new HealthProblem.Hindered("the scheduler is not running")
            : null;
    }

    private async Task<HealthProblem?> IndexAsync(CancellationToken cancellationToken)
    {
        var behind = (await store.IdentityAsync(cancellationToken)).Seq - index.Seq;
        return behind > MaxIndexLag
            ? new HealthProblem.Hindered(FormattableString.Invariant($"the search index is {behind:N0} changes behind the store and catches up"))
            : null;
    }
}
