using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>Asks whether the search index is in step with the store: as far, and with as many articles.</summary>
public sealed class IndexCheck(IArticleStore store, ArticleIndex index, TimeProvider time)
{
    private const int MostTries = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits up to a minute for an index that is behind.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await CompareAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            var behind = (await store.IdentityAsync(cancellationToken)).Seq - index.Seq;
            return $"The search index is {behind} changes behind the store: while it is built anew that is well, else its log says what ails it";
        }
    }

    // While articles enter there is no moment at which both can be counted; after some tries it is enough that the index follows.
    private async Task<string?> CompareAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await store.SummaryAsync(cancellationToken);
            await index.WaitForAsync(before.Seq, cancellationToken);
            var found = await index.SearchAsync(searcher => searcher.IndexReader.NumDocs, cancellationToken);
            if ((await store.SummaryAsync(cancellationToken)).Seq == before.Seq && index.Seq == before.Seq)
            {
                return found == before.Articles
                    ? null
                    : $"The search index has {found} articles, and the store {before.Articles}: stop the service and delete the folder 'index', it is built anew";
            }
        }

        return null;
    }
}
