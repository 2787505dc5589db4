using Aggregator.Deduplication;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The database file of a folder: opened, copied away, compacted, put back.</summary>
internal static class StoreFile
{
    private const string FileName = "aggregator.db";

    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Opens it, and removes what a process left that ended in the middle of compacting or restoring.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be written, is damaged, or is of a newer version.</exception>
    public static (Database Database, StoreState State) Open(string path, DuplicateOptions duplicates, TimeProvider time)
    {
        DeleteWithLog(CompactingOf(path));
        DeleteWithLog(RestoringOf(path));
        var database = OpenDatabase(path, time);
        try
        {
            return (database, StoreState.Load(database, duplicates, time));
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            database.Dispose();
            throw Corrupt(path, trouble);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Copies a database whose log is empty; the copy has its name only when it is complete and was opened.</summary>
    /// <returns>Its bytes.</returns>
    public static long Backup(Database database, string path, TimeProvider time)
    {
        var unfinished = path + ".unfinished";
        DeleteWithLog(unfinished);
        long bytes;
        using (var target = new FileStream(unfinished, FileMode.CreateNew))
        {
            database.CopyTo(target);
            target.Flush(flushToDisk: true);
            bytes = target.Length;
        }

        using (var copy = OpenDatabase(unfinished, time))
        {
            _ = StoreBirth.LoadOrMake(copy);
        }

        File.Delete(Database.LogOf(unfinished));
        File.Move(unfinished, path, overwrite: true);
        return bytes;
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

    /// <summary>Puts a copy of a backup in the place of the folder's database, and counts the restore, so that an index of the state before is built anew.</summary>
    public static void Restore(string folder, string file, TimeProvider time)
    {
        var path = PathIn(folder);
        var unfinished = RestoringOf(path);
        DeleteWithLog(unfinished);
        File.Copy(file, unfinished);
        using (var copy = OpenDatabase(unfinished, time))
        {
            var birth = BirthOf(copy, file);
            var restores = Math.Max(birth.Restores, RestoresOf(path, birth.Id, time)) + 1;
            (birth with { Restores = restores }).Save(copy);
            copy.Checkpoint();
        }

        // The old log goes first: beside the new data it would be taken for its own.
        File.Delete(Database.LogOf(unfinished));
        File.Delete(Database.LogOf(path));
        File.Move(unfinished, path, overwrite: true);
    }

    private static Database OpenDatabase(string path, TimeProvider time)
    {
        try
        {
            return Database.OpenFile(path, time);
        }
        catch (UnauthorizedAccessException trouble)
        {
            throw new StoreUnavailableException(
                StoreProblem.NotWritable, $"The database {path} cannot be written ({trouble.Message}): give the service's account the right to.", trouble);
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Corrupt(path, trouble);
        }
    }

    private static StoreBirth BirthOf(Database database, string file)
    {
        try
        {
            return database.Tables.Meta.Count() > 0
                ? StoreBirth.LoadOrMake(database)
                : throw new StoreUnavailableException(StoreProblem.Corrupt, $"The file {file} is no backup of a store.");
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Corrupt(file, trouble);
        }
    }

    // What stands there may be the very reason to restore.
    private static int RestoresOf(string path, Guid id, TimeProvider time)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        try
        {
            using var database = OpenDatabase(path, time);
            var birth = StoreBirth.LoadOrMake(database);
            return birth.Id == id ? birth.Restores : 0;
        }
        catch (Exception trouble) when (IsDamage(trouble) || trouble is StoreUnavailableException)
        {
            return 0;
        }
    }

    private static string CompactingOf(string path) => path + ".compacting";

    private static string RestoringOf(string path) => path + ".restoring";

    private static void DeleteWithLog(string path)
    {
        File.Delete(path);
        File.Delete(Database.LogOf(path));
    }

    // The engine checks its pages only here and there, so damage shows as whatever it stumbles over.
    private static bool IsDamage(Exception trouble) => trouble is LiteException or InvalidDataException or IndexOutOfRangeException or ArgumentException
        or NullReferenceException or InvalidCastException or OverflowException or KeyNotFoundException;

    private static StoreUnavailableException Corrupt(string path, Exception trouble) => new(
        StoreProblem.Corrupt, $"The database {path} is damaged ({trouble.Message}): restore a backup with 'aggregator store restore FILE', or move the file away to begin anew.", trouble);
}
