namespace Aggregator.Storage.LiteDb;

/// <summary>Bounds the reads at one time, since the engine allows 100 transactions and a read is one; and shuts them out for a checkpoint, since an open read blocks it.</summary>
internal sealed class ReadGate(int readsAtOnce) : IDisposable
{
    private readonly SemaphoreSlim _places = new(readsAtOnce, readsAtOnce);

    public async Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return read();
        }
        finally
        {
            _places.Release();
        }
    }

    public Task ReadAsync(Action read, CancellationToken cancellationToken) => ReadAsync(
        () =>
        {
            read();
            return true;
        },
        cancellationToken);

    /// <summary>Runs while no read is open; called by the writer's thread alone, or two callers could each hold half of the places.</summary>
    public void Exclusively(Action action)
    {
        var held = 0;
        try
        {
            for (; held < readsAtOnce; held++)
            {
                _places.Wait();
            }

            action();
        }
        finally
        {
            _places.Release(held);
        }
    }

    public void Dispose() => _places.Dispose();
}
