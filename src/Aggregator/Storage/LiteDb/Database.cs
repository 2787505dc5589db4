using Aggregator.Storage.LiteDb.Disk;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The engine on our own streams: one wait until durable per commit instead of one per page, and no checkpoint but ours.</summary>
internal sealed class Database : IDisposable
{
    // Pages are 8 KiB; at 2,000 of them a checkpoint took 4 to 30 ms in steady state.
    private const long CheckpointBytes = 16 * 1024 * 1024;

    private readonly string? _path;
    private readonly TimeProvider _time;
    private readonly Func<string, DiskFile> _open;
    private OpenedEngine _opened;

    private Database(string? path, OpenedEngine opened, TimeProvider time, Func<string, DiskFile> open)
    {
        (_path, _time, _opened, _open) = (path, time, opened, open);
        Tables = new Tables(opened.Engine);
    }

    public Tables Tables { get; }

    /// <summary>The data file; null in memory.</summary>
    public string? Path => _path;

    /// <summary>Bytes on disk, the log included.</summary>
    public long Bytes => _opened.Data.Length + _opened.Log.Length;

    /// <summary>Whether the log has grown so far that it should be carried into the data file.</summary>
    public bool WantsCheckpoint => _opened.Log.Length >= CheckpointBytes;

    /// <summary>Whether the engine takes calls: it closes itself when it meets damage, or a disk that cannot be read.</summary>
    public bool IsAlive
    {
        get
        {
            try
            {
                _ = Tables.Meta.Count();
                return true;
            }
            catch (Exception dead) when (StoreFile.IsDamage(dead) || dead is IOException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>Pages of the log that were acknowledged and were gone when it was opened.</summary>
    public long MissingLogPages => _opened.MissingLogPages;

    /// <param name="isSealed">Whether a database that is there is not written before <see cref="Unseal"/>.</param>
    /// <param name="open">Opens a file of the disk, or makes it; null for the system's own.</param>
    public static Database OpenFile(string path, TimeProvider time, bool isSealed = false, Func<string, DiskFile>? open = null) =>
        new(path, OpenedEngine.OfFile(path, open ?? SystemFile.Open, isSealed), time, open ?? SystemFile.Open);

    public static Database OpenInMemory(TimeProvider time) => new(null, OpenedEngine.Of(new MemoryStream(), new MemoryStream()), time, SystemFile.Open);

    /// <summary>The log that belongs to a data file.</summary>
    public static string LogOf(string path) => System.IO.Path.ChangeExtension(path, null) + "-log" + System.IO.Path.GetExtension(path);

    /// <summary>Lets it be written: it was read, and is sound.</summary>
    public void Unseal()
    {
        foreach (var file in new[] { _opened.Data, _opened.Log }.OfType<PageStream>())
        {
            file.IsSealed = false;
        }

        Secure();
    }

    /// <summary>A collection that this version of what is stored has no name for.</summary>
    public ILiteCollection<BsonDocument> Collection(string name) => _opened.Engine.GetCollection(name);

    public void Begin() => _opened.Engine.BeginTrans();

    public void Rollback() => _opened.Engine.Rollback();

    /// <summary>Commits, and returns when the commit is on the disk.</summary>
    public void Commit()
    {
        if (!_opened.Engine.Commit())
        {
            throw new InvalidOperationException("The engine had no transaction to commit.");
        }

        (_opened.Log as LogStream)?.FlushCommit(LogLength(), _time);
    }

    /// <summary>Carries the log into the data file. No read may be open. Data pages never overtake the log, which is flushed before them.</summary>
    /// <exception cref="IOException">It could not be written, or the engine had closed itself; what the data file lacks is in the log.</exception>
    public void Checkpoint()
    {
        if (!IsAlive)
        {
            throw new IOException("The engine had closed itself");   // it would wait a minute for the reader that met the trouble, and which has long gone
        }

        _opened.Engine.Checkpoint();
    }

    /// <summary>Copies the data file; after a checkpoint and while nothing is written, it is the whole database.</summary>
    public void CopyTo(Stream target)
    {
        var buffer = new byte[1 << 16];
        for (long at = 0; ;)
        {
            int read;
            lock (_opened.Data)   // as the engine does: readers share the stream's position
            {
                _opened.Data.Position = at;
                read = _opened.Data.Read(buffer, 0, buffer.Length);
            }

            if (read == 0)
            {
                return;
            }

            target.Write(buffer, 0, read);
            at += read;
        }
    }

    /// <summary>Puts a complete copy in the place of the data file and goes on with it. No read may be open, and the log must be carried over.</summary>
    public void Replace(string copy)
    {
        var path = _path ?? throw new InvalidOperationException("A database in memory has no file to replace.");
        Dispose();
        try
        {
            // The old log goes first: beside the new data it would be taken for its own. It is empty, so the old data is whole without it.
            File.Delete(LogOf(path));
            FolderEntries.FlushToDisk(path);
            File.Move(copy, path, overwrite: true);
            FolderEntries.FlushToDisk(path);
        }
        finally
        {
            _opened = OpenedEngine.OfFile(path, _open);   // whichever stands there now: both are whole
            Tables.Bind(_opened.Engine);
        }
    }

    /// <summary>Closes the file and opens it anew with what the disk has of it: after a write that failed. No read may be open.</summary>
    /// <exception cref="Exception">It cannot be opened; the next try may.</exception>
    public void Reopen()
    {
        if (_path is { } path)
        {
            Dispose();
            _opened = OpenedEngine.OfFile(path, _open);
            Tables.Bind(_opened.Engine);
            Secure();
        }
    }

    public void Dispose() => _opened.Dispose();

    // What was found in the log is read from now on, so it is to stay: the last commit may have been written, but not flushed.
    private void Secure()
    {
        try
        {
            (_opened.Log as LogStream)?.FlushToDisk();
        }
        catch (IOException)
        {
            // What is there can be read on a disk that cannot be written; the first commit tells of the trouble, and tries again.
        }
    }

    private long LogLength() => _opened.Engine.GetCollection("$database").Query().Select("$.logFileSize").First()["logFileSize"].AsInt64;
}
