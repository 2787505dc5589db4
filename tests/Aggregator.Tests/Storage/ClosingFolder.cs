namespace Aggregator.Storage;

/// <summary>A store in a folder of its own, which goes with it.</summary>
internal sealed class ClosingFolder : IAsyncDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly LiteDbStore _store;

    private ClosingFolder(TimeProvider time) => _store = _folder.Open(time);

    public static StoreUnderContract Open(TimeProvider time)
    {
        var folder = new ClosingFolder(time);
        return new StoreUnderContract(folder._store, folder._store, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
