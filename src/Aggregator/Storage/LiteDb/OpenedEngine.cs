using Aggregator.Storage.LiteDb.Disk;
using LiteDB;
using LiteDB.Engine;

namespace Aggregator.Storage.LiteDb;

/// <summary>The engine with the two files that it works on, which are ours to close.</summary>
internal sealed record OpenedEngine(LiteDatabase Engine, Stream Data, Stream Log, long MissingLogPages = 0) : IDisposable
{
    /// <summary>Opens a file and its log, and makes them when there are none.</summary>
    /// <param name="open">Opens a file of the disk, or makes it.</param>
    /// <param name="isSealed">Whether a file that is there is not written.</param>
    /// <exception cref="InvalidDataException">One of them is damaged; nothing was changed.</exception>
    public static OpenedEngine OfFile(string path, Func<string, DiskFile> open, bool isSealed = false)
    {
        var data = open(path);
        DiskFile? logFile = null;
        try
        {
            logFile = open(Database.LogOf(path));
            var log = new FramedLog(logFile);
            if (FileDamage.IsUnfinished(data, log))
            {
                data.SetLength(0);
            }

            FileDamage.ThrowIfSeen(data, log);
            isSealed &= data.Length > PageStream.PageBytes || log.Pages > 0;   // the first page alone holds nothing, and is written on
            var logStream = new LogStream(log) { IsSealed = isSealed };
            return Of(new DataStream(data, logStream) { IsSealed = isSealed }, logStream) with { MissingLogPages = log.MissingPages };
        }
        catch
        {
            data.Dispose();
            logFile?.Dispose();
            throw;
        }
    }

    /// <summary>Opens what two streams hold.</summary>
    public static OpenedEngine Of(Stream data, Stream log)
    {
        var settings = new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary };
        return new OpenedEngine(new LiteDatabase(new LiteEngine(settings)) { CheckpointSize = 0 }, data, log);
    }

    public void Dispose()
    {
        Engine.Dispose();
        Data.Dispose();
        Log.Dispose();
    }
}
