using Aggregator.Storage.LiteDb;
using Aggregator.Storage.LiteDb.Checks;
using Aggregator.Storage.LiteDb.Keys;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage;

/// <summary>What an operator does to a store as a whole: check it, copy it away, give its unused room back, put a copy back.</summary>
public sealed class StoreUpkeep
{
    private readonly Database _database;
    private readonly KeyTree _keys;
    private readonly StoreWriter _writer;
    private readonly ReadGate _gate;
    private readonly StoreReads _reads;
    private readonly DiskRoom _room;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    internal StoreUpkeep(Database database, KeyTree keys, StoreWriter writer, ReadGate gate, StoreReads reads, DiskRoom room, TimeProvider time, ILogger log) =>
        (_database, _keys, _writer, _gate, _reads, _room, _time, _log) = (database, keys, writer, gate, reads, room, time, log);

    /// <summary>Puts a backup in the place of a folder's store, which is kept beside it.</summary>
    /// <exception cref="StoreUnavailableException">The folder is in use, or the file is no sound store.</exception>
    public static StoreRestore Restore(string folder, string file, TimeProvider time)
    {
        using var @lock = StoreLock.Take(folder);
        return RestoredFile.Put(folder, file, time);
    }

    /// <summary>Reads every article with all that hangs on it, while the service goes on.</summary>
    public Task<StoreCheck> CheckAsync(CancellationToken cancellationToken) => new StoreChecking(_database.Tables, _keys, _reads.ReadAsync, _writer.RunAloneAsync).RunAsync(cancellationToken);

    /// <summary>
    /// Writes a copy of the whole store to a file, which has its name only when it was read back in full. Writing waits while it is copied, reading does not.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="StoreUnavailableException">The copy is not sound, as the store is not; no file is left.</exception>
    public async Task<StoreBackup> BackupAsync(string path, CancellationToken cancellationToken)
    {
        var figures = Statistics.None;
        await _writer.RunAloneAsync(
            () =>
            {
                _writer.Checkpoint();
                figures = Statistics.Load(_database.Tables);
                BackupFile.CopyUnfinished(_database, path);
            },
            cancellationToken);
        var backup = await BackupFile.FinishAsync(path, figures, _time, cancellationToken);
        _log.BackupMade(backup.Articles, backup.Bytes);
        return backup;
    }

    /// <summary>
    /// Makes a backup in a file of the data folder that is gone when it is closed: for a caller elsewhere, or of another user than the one that may write here.
    /// </summary>
    /// <returns>The backup, and its bytes from the first one on.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="StoreUnavailableException">The disk has no room for it, or the copy is not sound, as the store is not; no file is left.</exception>
    public async Task<(StoreBackup Backup, FileStream Content)> TakeBackupAsync(CancellationToken cancellationToken)
    {
        var path = BackupFile.NewTaken(_database.Path ?? throw new InvalidOperationException("A database in memory has no folder to put a backup in."));
        _room.ThrowIfShortOf(_database.Bytes, "The backup");
        var backup = await BackupAsync(path, cancellationToken);
        return (backup, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan | FileOptions.DeleteOnClose));
    }

    /// <summary>Gives the room back that deleted articles left, by way of a copy that is checked before it takes the file's place. Writing waits meanwhile, reading only for that last step. In memory it does nothing.</summary>
    /// <exception cref="IOException">The copy cannot be written; the store goes on as it is.</exception>
    /// <exception cref="StoreUnavailableException">The store is damaged, and goes on as it is.</exception>
    public async Task<StoreCompaction> CompactAsync(CancellationToken cancellationToken)
    {
        var (before, after) = (0L, 0L);
        await _writer.RunAloneAsync(
            () =>
            {
                _writer.Checkpoint();
                before = _database.Bytes;
                if (_database.Path is { } path)
                {
                    var copy = StoreFile.Compact(_database, path, _time, cancellationToken);
                    _gate.Exclusively(() => _database.Replace(copy));
                }

                after = _database.Bytes;
            },
            cancellationToken);
        _log.StoreCompacted(before, after);
        return new StoreCompaction(before, after);
    }
}
