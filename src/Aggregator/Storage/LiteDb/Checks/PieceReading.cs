namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>Reads a piece of the store; perhaps twice, when what it read was merged meanwhile.</summary>
/// <exception cref="StoreUnavailableException">A page in it is damaged.</exception>
internal delegate Task PieceReading(Action read, CancellationToken cancellationToken);
