using Aggregator.Storage.LiteDb;

namespace Aggregator.Storage.Transfer;

/// <summary>Takes a whole store out, and puts one in.</summary>
public sealed class StoreTransfer
{
    private readonly Database _database;
    private readonly StoreState _state;
    private readonly StoreReads _reads;
    private readonly StoreWriter _writer;
    private readonly TimeProvider _time;

    internal StoreTransfer(Database database, StoreState state, StoreReads reads, StoreWriter writer, TimeProvider time) =>
        (_database, _state, _reads, _writer, _time) = (database, state, reads, writer, time);

    /// <summary>Everything in the store, while the service goes on. It ends with <see cref="StoreRecord.End"/>; without that it is not all.</summary>
    /// <exception cref="StoreUnavailableException">Something is damaged.</exception>
    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellationToken) => new StoreExport(_database.Tables, _state, _reads, _time).RunAsync(cancellationToken);

    /// <summary>Puts an exported store into this one, which must be empty, or hold the beginning of the same export.</summary>
    /// <exception cref="InvalidDataException">A record cannot be read; what came before it is stored.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be written for now.</exception>
    public Task<StoreImported> ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken) =>
        new StoreImport(_database.Tables, _state, _writer).RunAsync(records, cancellationToken);
}
