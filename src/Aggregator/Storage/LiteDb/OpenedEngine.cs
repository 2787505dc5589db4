using LiteDB;
using LiteDB.Engine;

namespace Aggregator.Storage.LiteDb;

/// <summary>The engine with the two files that it works on, which are ours to close.</summary>
internal sealed record OpenedEngine(LiteDatabase Engine, Stream Data, Stream Log) : IDisposable
{
    private const int PageBytes = 8192;

    /// <summary>Opens a file and its log, and makes them when there are none.</summary>
    /// <param name="isSealed">Whether they are not written.</param>
    public static OpenedEngine OfFile(string path, bool isSealed = false)
    {
        var data = new DurableFile(path, isData: true) { IsSealed = isSealed };
        DurableFile log;
        try
        {
            log = new DurableFile(Database.LogOf(path), isData: false) { IsSealed = isSealed };
        }
        catch
        {
            data.Dispose();
            throw;
        }

        try
        {
            FileDamage.ThrowIfSeen(data, log);

            // A process that is killed while it writes a page leaves a part of one, which was never acknowledged.
            log.SetLength(log.Length / PageBytes * PageBytes);
        }
        catch
        {
            data.Dispose();
            log.Dispose();
            throw;
        }

        return Of(data, log);
    }

    /// <summary>Opens what two streams hold; closes them when that fails.</summary>
    public static OpenedEngine Of(Stream data, Stream log)
    {
        try
        {
            var settings = new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary };
            return new OpenedEngine(new LiteDatabase(new LiteEngine(settings)) { CheckpointSize = 0 }, data, log);
        }
        catch
        {
            data.Dispose();
            log.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Engine.Dispose();
        Data.Dispose();
        Log.Dispose();
    }
}
