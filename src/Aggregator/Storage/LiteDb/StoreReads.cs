using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>The reads of an open store: bounded, and done again when the engine closed itself under them.</summary>
internal sealed class StoreReads(Database database, ReadGate gate, StoreWriter writer)
{
    private const int MostTries = 5;

    /// <summary>Reads.</summary>
    /// <exception cref="StoreUnavailableException">What it reads is damaged.</exception>
    public async Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.ReadAsync(() => Repeated(read), cancellationToken);
        }
        catch (InvalidDataException damaged)
        {
            throw writer.Damage.Refusal(damaged);
        }
        catch (Exception trouble) when (StoreFile.IsDamage(trouble) || trouble is IOException or ObjectDisposedException)
        {
            // Damage that one read meets closes the engine under all of them: whose it is shows when each is done alone.
            return await AloneAsync(read, cancellationToken);
        }
    }

    /// <inheritdoc cref="ReadAsync{T}"/>
    public Task ReadAsync(Action read, CancellationToken cancellationToken) => ReadAsync(
        () =>
        {
            read();
            return true;
        },
        cancellationToken);

    // Runs that a read goes through may be merged under it; that they are again and again means that their blocks are missing.
    private static T Repeated<T>(Func<T> read)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return read();
            }
            catch (RunGoneException gone)
            {
                if (tries == MostTries)
                {
                    throw new InvalidDataException("blocks of keys are missing", gone);
                }
            }
        }
    }

    private async Task<T> AloneAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        var results = new List<T>(1);
        await writer.RunAloneAsync(
            () =>
            {
                for (var tries = 0; results.Count == 0; tries++)
                {
                    writer.Damage.Revive(tries);
                    gate.Exclusively(() => results.AddRange(database.IsAlive ? [ReadOrRefuse(read)] : []));   // between the two another read may have met it
                }
            },
            cancellationToken);
        return results[0];
    }

    // Not every damage closes the engine: what it stumbles over may be no more than a document that makes no sense.
    private T ReadOrRefuse<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (StoreFile.IsDamage(damage))
        {
            throw writer.Damage.Refusal(damage);
        }
    }
}
