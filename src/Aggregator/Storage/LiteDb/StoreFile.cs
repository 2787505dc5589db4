using Aggregator.Deduplication;
using Aggregator.Storage.LiteDb.Disk;
using Aggregator.Storage.LiteDb.Recall;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The database file of a folder: opened and compacted.</summary>
internal static class StoreFile
{
    private const string FileName = "aggregator.db";

    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Opens it, and removes what a process left that ended in the middle of compacting, restoring or backing up.</summary>
    /// <param name="open">Opens a file of the disk; null for the system's own.</param>
    /// <exception cref="StoreUnavailableException">It cannot be written, is damaged, or is of a newer version.</exception>
    public static (Database Database, StoreState State) Open(string path, DuplicateOptions duplicates, TimeProvider time, Func<string, DiskFile>? open = null)
    {
        DeleteWithLog(CompactingOf(path));
        DeleteWithLog(RestoringOf(path));
        BackupFile.DeleteTaken(path);
        if (IsEmptied(path))
        {
            throw Corrupt(path, new InvalidDataException("it is empty, and was not always"));
        }

        var database = OpenDatabase(path, time, isSealed: true, open: open);
        try
        {
            var finder = open is null ? FinderFile.BesideDatabase(path) : null;
            var state = StoreState.Load(database, duplicates, time, finder);
            database.Unseal();
            return (database, database.MissingLogPages > 0 ? CountAsRestored(database, duplicates, time, state) : state);
        }
        catch (Exception trouble) when (IsDamage(trouble) || trouble is IOException or InvalidOperationException)   // of which an engine that closed itself is one
        {
            database.Dispose();
            throw Refusal(path, trouble);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes a copy without unused room beside the database, whose log is empty; it takes the database's place by <see cref="Database.Replace"/>.</summary>
    /// <returns>The copy's path.</returns>
    public static string Compact(Database database, string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var unfinished = CompactingOf(path);
        DeleteWithLog(unfinished);
        try
        {
            new Compaction(database, unfinished, time).Run(cancellationToken);
            return unfinished;
        }
        catch
        {
            DeleteWithLog(unfinished);
            throw;
        }
    }

    /// <summary>Opens a database file, whichever it is.</summary>
    /// <param name="shownAs">The file that the operator knows it by; null for its own path.</param>
    /// <param name="isSealed">Whether it is not written before it was read.</param>
    /// <exception cref="StoreUnavailableException">It cannot be written, or is damaged.</exception>
    public static Database OpenDatabase(string path, TimeProvider time, string? shownAs = null, bool isSealed = false, Func<string, DiskFile>? open = null)
    {
        try
        {
            return Database.OpenFile(path, time, isSealed, open);
        }
        catch (UnauthorizedAccessException trouble)
        {
            throw new StoreUnavailableException(
                StoreProblem.NotWritable, $"The database {path} cannot be written ({trouble.Message}): give the service's account the right to.", trouble);
        }
        catch (Exception trouble) when (IsDamage(trouble) || trouble is IOException)
        {
            throw Refusal(shownAs ?? path, trouble);
        }
    }

    /// <summary>Where a restore puts its copy until it is sound.</summary>
    public static string RestoringOf(string path) => path + ".restoring";

    /// <summary>Deletes a database file and its log, if they are there.</summary>
    public static void DeleteWithLog(string path)
    {
        File.Delete(path);
        File.Delete(Database.LogOf(path));
    }

    /// <summary>Whether it is damage that an exception tells of: the engine checks its pages only here and there, so it shows as whatever the engine stumbles over.</summary>
    public static bool IsDamage(Exception trouble) => trouble is LiteException or InvalidDataException or DamagedPageException or IndexOutOfRangeException or ArgumentException
        or NullReferenceException or InvalidCastException or ArithmeticException or KeyNotFoundException or NotSupportedException or NotImplementedException
        or OutOfMemoryException;   // for a length that is none

    /// <summary>What is told of a file that is damaged.</summary>
    public static StoreUnavailableException Corrupt(string path, Exception trouble) => new(
        StoreProblem.Corrupt,
        $"The database {path} {(IsUnread(trouble) ? "cannot be read" : "is damaged")} ({trouble.Message.TrimEnd('.')}): "
            + "restore a backup with 'aggregator store restore FILE', or move the file and its log away to begin anew.",
        trouble);

    private static bool IsUnread(Exception trouble) => trouble is IOException and not DamagedPageException or ObjectDisposedException;

    private static StoreUnavailableException Refusal(string path, Exception trouble) => DiskFull.Is(trouble)
        ? new(StoreProblem.DiskFull, $"The disk of {Path.GetDirectoryName(path)} is full, and {path} cannot be opened: make room.", trouble)
        : Corrupt(path, trouble);

    // The change sequence has gone back, as after a restore: what follows it must not take new changes for those that it knows.
    private static StoreState CountAsRestored(Database database, DuplicateOptions duplicates, TimeProvider time, StoreState before)
    {
        before.Dispose();
        var birth = StoreBirth.LoadOrMake(database);
        (birth with { Restores = birth.Restores + 1 }).Save(database);
        return StoreState.Load(database, duplicates, time);
    }

    // A file that a process left which was killed as it made its first store is as empty, but has no index beside it yet.
    private static bool IsEmptied(string path) =>
        new FileInfo(path) is { Exists: true, Length: 0 } && Directory.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", "index"));

    private static string CompactingOf(string path) => path + ".compacting";
}
