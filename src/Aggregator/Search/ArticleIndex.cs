namespace Aggregator.Search;

/// <summary>The full-text index (Lucene) beside the store: fed from the change sequence, healed by replay, rebuilt when it belongs to another store.</summary>
public sealed class ArticleIndex
{
    /// <summary>The number of the last change that can be found.</summary>
    public long Seq => throw new NotImplementedException();

    /// <summary>Follows the store's change sequence until the token is cancelled; a background loop of the host.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Ends when everything up to a change can be found.</summary>
    public Task WaitForAsync(long seq, CancellationToken cancellationToken) => throw new NotImplementedException();
}
