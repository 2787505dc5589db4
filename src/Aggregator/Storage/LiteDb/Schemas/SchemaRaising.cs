using Aggregator.Storage.LiteDb.Checks;
using Aggregator.Storage.LiteDb.Disk;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb.Schemas;

/// <summary>Brings a database of an older version to this one: written anew document by document beside it, checked, and put in its place. The old one is kept.</summary>
/// <remarks>
/// A version that changes what is stored adds a step from the one before it, and the saved store that the tests open (<c>TestData/store-vN.db.gz</c>). In place it would be less disk and more
/// ways to end half done: a process that is killed here has changed nothing.
/// </remarks>
internal static class SchemaRaising
{
    /// <summary>Does nothing for a database of this version, or where there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database is damaged or of a newer version, or there is no room to write it anew; it is as it was.</exception>
    public static void Run(string path, TimeProvider time, ILogger log)
    {
        FinishOrDiscard(path);
        if (new FileInfo(path) is not { Exists: true, Length: > 0 } file || SchemaOf(path, time) is not { } schema || schema >= Tables.Schema)
        {
            return;
        }

        ThrowIfNoRoom(path, file.Length);
        log.SchemaRaising(path, schema, Tables.Schema);
        try
        {
            Write(path, time);
            File.Move(RaisingOf(path), RaisedOf(path));   // from here on it is whole
            File.Delete(Database.LogOf(path));            // it is empty: all of it is in the data file
            FolderEntries.FlushToDisk(path);
            var kept = RestoredFile.MoveAside(path, $"schema{schema}", time);
            File.Move(RaisedOf(path), path);
            FolderEntries.FlushToDisk(path);
            log.SchemaRaised(path, Tables.Schema, kept);
        }
        catch (Exception trouble) when (StoreFile.IsDamage(trouble))
        {
            throw StoreFile.Corrupt(path, trouble);
        }
        finally
        {
            FinishOrDiscard(path);
        }
    }

    // The old database goes only when the new one is whole and has a name that says so: where there is none, a process was killed between the two.
    private static void FinishOrDiscard(string path)
    {
        if (!File.Exists(path) && File.Exists(RaisedOf(path)))
        {
            File.Move(RaisedOf(path), path);
        }

        File.Delete(RaisedOf(path));
        StoreFile.DeleteWithLog(RaisingOf(path));
    }

    // Null for a file in which nothing is yet.
    private static int? SchemaOf(string path, TimeProvider time)
    {
        using var database = StoreFile.OpenDatabase(path, time, isSealed: true);
        try
        {
            return StoreBirth.Find(database.Tables)?.Schema;
        }
        catch (Exception trouble) when (StoreFile.IsDamage(trouble))
        {
            throw StoreFile.Corrupt(path, trouble);
        }
    }

    // There is one older version; of several, each step would write the next one's file.
    private static void Write(string path, TimeProvider time)
    {
        using var from = StoreFile.OpenDatabase(path, time, isSealed: true);
        using (var to = Database.OpenFile(RaisingOf(path), time))
        {
            new FromSchema1(from, to).Run();
            to.Checkpoint();
        }

        Check(path, time);
        File.Delete(Database.LogOf(RaisingOf(path)));

        // What is kept is one file, and sound by itself: all of it was just read.
        from.Unseal();
        from.Checkpoint();
    }

    // What is read is the file as it was closed.
    private static void Check(string path, TimeProvider time)
    {
        using var written = Database.OpenFile(RaisingOf(path), time);
        var check = StoreChecking.RunAsync(written, CancellationToken.None).GetAwaiter().GetResult();   // nothing in it waits: nobody else reads the file
        var figures = Statistics.Load(written.Tables);
        var fault = check.Faults is [var first, ..] ? first : check.Articles != figures.Articles ? $"{check.Articles} articles in it, {figures.Articles} in the old one" : null;
        if (fault is not null)
        {
            throw new StoreUnavailableException(
                StoreProblem.Corrupt, $"The database {path} could not be brought to this version ({fault}), and is as it was: go back to the version before, and see 'aggregator store check'.");
        }
    }

    private static void ThrowIfNoRoom(string path, long bytes)
    {
        var disk = new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path);
        if (disk.IsReady && disk.AvailableFreeSpace < bytes)
        {
            throw new StoreUnavailableException(
                StoreProblem.DiskFull, $"The database {path} is of an older version and is to be written anew, which needs {bytes >> 20} MB on its disk; {disk.AvailableFreeSpace >> 20} MB are free: make room.");
        }
    }

    private static string RaisingOf(string path) => path + ".raising";

    private static string RaisedOf(string path) => path + ".raised";
}
