namespace Aggregator.Storage;

/// <summary>A store as the contract knows it: by its two seams, whoever stands behind them.</summary>
/// <param name="Closing">Closes it when the test ends, and takes away what it was made in.</param>
public sealed record StoreUnderContract(ISourceStore Writer, IArticleStore Reader, IAsyncDisposable Closing)
{
    public static StoreUnderContract Of<TStore>(TStore store)
        where TStore : ISourceStore, IArticleStore, IAsyncDisposable => new(store, store, store);
}
