using LiteDB;
using LiteDB.Engine;

namespace Aggregator.Storage.LiteDb;

/// <summary>The engine on our own streams: one wait until durable per commit instead of one per page, and no checkpoint but ours.</summary>
internal sealed class Database : IDisposable
{
    // Pages are 8 KiB; at 2,000 of them a checkpoint took 4 to 30 ms in steady state.
    private const long CheckpointBytes = 16 * 1024 * 1024;

    private const int PageBytes = 8192;

    private static readonly TimeSpan LogPatience = TimeSpan.FromSeconds(30);

    private readonly LiteDatabase _engine;
    private readonly Stream _data;
    private readonly Stream _log;
    private readonly TimeProvider _time;

    private Database(LiteDatabase engine, Stream data, Stream log, TimeProvider time)
    {
        _engine = engine;
        _data = data;
        _log = log;
        _time = time;
        Tables = new Tables(engine);
    }

    public Tables Tables { get; }

    /// <summary>Bytes on disk, the log included.</summary>
    public long Bytes => _data.Length + _log.Length;

    /// <summary>Whether the log has grown so far that it should be carried into the data file.</summary>
    public bool WantsCheckpoint => _log.Length >= CheckpointBytes;

    public static Database OpenFile(string path, TimeProvider time)
    {
        var data = new DurableFile(path, obeysFlush: true);
        DurableFile log;
        try
        {
            log = new DurableFile(LogOf(path), obeysFlush: false);
        }
        catch
        {
            data.Dispose();
            throw;
        }

        // A process that is killed while it writes a page leaves a part of one, which was never acknowledged.
        log.SetLength(log.Length / PageBytes * PageBytes);
        return Open(data, log, time);
    }

    public static Database OpenInMemory(TimeProvider time) => Open(new MemoryStream(), new MemoryStream(), time);

    /// <summary>The log that belongs to a data file.</summary>
    public static string LogOf(string path) => Path.ChangeExtension(path, null) + "-log" + Path.GetExtension(path);

    public void Begin() => _engine.BeginTrans();

    public void Rollback() => _engine.Rollback();

    /// <summary>Commits, and returns when the commit is on the disk.</summary>
    public void Commit()
    {
        if (!_engine.Commit())
        {
            throw new InvalidOperationException("The engine had no transaction to commit.");
        }

        if (_log is not DurableFile file)
        {
            return;
        }

        // The engine's Commit returns before its own thread has written the log: 9 of 150 killed processes had lost what it had "committed" (notes: storage 1.3).
        var length = LogLength();
        var since = _time.GetTimestamp();
        var spin = new SpinWait();
        while (file.Written < length)
        {
            if (_time.GetElapsedTime(since) > LogPatience)
            {
                throw new IOException("The log was not written in time; what was given is not acknowledged.");
            }

            spin.SpinOnce();
        }

        file.FlushToDisk();
    }

    /// <summary>Carries the log into the data file. No read may be open, and all commits are durable already, so data pages never overtake the log.</summary>
    public void Checkpoint() => _engine.Checkpoint();

    /// <summary>Copies the data file; after a checkpoint and while nothing is written, it is the whole database.</summary>
    public void CopyTo(Stream target)
    {
        var buffer = new byte[1 << 16];
        for (long at = 0; ;)
        {
            int read;
            lock (_data)   // as the engine does: readers share the stream's position
            {
                _data.Position = at;
                read = _data.Read(buffer, 0, buffer.Length);
            }

            if (read == 0)
            {
                return;
            }

            target.Write(buffer, 0, read);
            at += read;
        }
    }

    public void Dispose()
    {
        _engine.Dispose();
        _data.Dispose();
        _log.Dispose();
    }

    private static Database Open(Stream data, Stream log, TimeProvider time)
    {
        try
        {
            var settings = new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary };
            var engine = new LiteDatabase(new LiteEngine(settings)) { CheckpointSize = 0 };
            return new Database(engine, data, log, time);
        }
        catch
        {
            data.Dispose();
            log.Dispose();
            throw;
        }
    }

    private long LogLength() => _engine.GetCollection("$database").Query().Select("$.logFileSize").First()["logFileSize"].AsInt64;
}
