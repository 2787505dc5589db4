using Aggregator.Search;
using Aggregator.Storage;
using Quartz;

namespace Aggregator.Service.Hosting;

/// <summary>What keeps the service from its work: the one answer for <c>/readyz</c> and for the supervisor.</summary>
internal sealed class ServiceHealth(LiteDbStore store, ArticleIndex index, IServiceProvider services)
{
    // A search index that is further behind than one busy import gives answers that are visibly old.
    private const long MaxIndexLag = 10_000;

    /// <summary>Each trouble in words that an operator can act on; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (store.Trouble is { } trouble)
        {
            problems.Add(trouble);
        }

        var seq = (await store.IdentityAsync(cancellationToken)).Seq;
        if (seq - index.Seq > MaxIndexLag)
        {
            problems.Add($"the search index is {seq - index.Seq} changes behind the store");
        }

        // A host that was opened for one command has no scheduler, and needs none.
        if (services.GetService<ISchedulerFactory>() is { } factory && (await factory.GetScheduler(cancellationToken)).Status != SchedulerStatus.Running)
        {
            problems.Add("the scheduler is not running");
        }

        return problems;
    }
}
