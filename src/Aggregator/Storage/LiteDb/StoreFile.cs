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
        if (IsEmptied(path))
        {
            throw Corrupt(path, new InvalidDataException("it is empty, and was not always"));
        }

        var database = OpenDatabase(path, time, isSealed: true);
        try
        {
            var state = StoreState.Load(database, duplicates, time);
            database.Unseal();
            return (database, state);
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

    /// <summary>Copies a database whose log is empty; the copy has not its name yet.</summary>
    public static void CopyUnfinished(Database database, string path)
    {
        var unfinished = UnfinishedOf(path);
        DeleteWithLog(unfinished);
        using var target = new FileStream(unfinished, FileMode.CreateNew);
        database.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Reads a copy in full, as it is on the disk, and gives it its name.</summary>
    /// <param name="figures">Of the database that was copied.</param>
    /// <exception cref="StoreUnavailableException">It is not sound; it is deleted.</exception>
    public static async Task<StoreBackup> FinishBackupAsync(string path, Statistics figures, TimeProvider time, CancellationToken cancellationToken)
    {
        var unfinished = UnfinishedOf(path);
        try
        {
            var articles = await ReadBackAsync(unfinished, figures, time, cancellationToken);
            File.Delete(Database.LogOf(unfinished));
            File.Move(unfinished, path, overwrite: true);
            return new StoreBackup(articles, new FileInfo(path).Length);
        }
        finally
        {
            DeleteWithLog(unfinished);
        }
    }

    private static async Task<long> ReadBackAsync(string unfinished, Statistics figures, TimeProvider time, CancellationToken cancellationToken)
    {
        using var copy = OpenDatabase(unfinished, time);
        using var reads = new ReadGate(1);
        var check = await new StoreChecking(copy.Tables, reads).RunAsync(cancellationToken);
        var fault = check.Faults is [var first, ..] ? first
            : Statistics.Load(copy.Tables) != figures || check.Articles != figures.Articles ? $"{check.Articles} articles in it, {figures.Articles} in the store"
            : null;
        return fault is null ? check.Articles : throw new StoreUnavailableException(
            StoreProblem.Corrupt, $"No backup was written, as it would not be sound ({fault}): 'aggregator store check' tells all that is wrong.");
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
    public static StoreRestore Restore(string folder, string file, TimeProvider time)
    {
        var path = PathIn(folder);
        var unfinished = RestoringOf(path);
        DeleteWithLog(unfinished);
        try
        {
            File.Copy(file, unfinished);
            var (articles, sources) = CountRestore(unfinished, file, path, time);
            var aside = MoveAside(path, time);
            File.Delete(Database.LogOf(unfinished));
            File.Move(unfinished, path);
            return new StoreRestore(articles, sources, aside);
        }
        finally
        {
            DeleteWithLog(unfinished);
        }
    }

    private static (long Articles, long Sources) CountRestore(string unfinished, string file, string path, TimeProvider time)
    {
        using var copy = OpenDatabase(unfinished, time, shownAs: file);
        var birth = BirthOf(copy, file);
        var restores = Math.Max(birth.Restores, RestoresOf(path, birth.Id, time)) + 1;
        (birth with { Restores = restores }).Save(copy);
        copy.Checkpoint();
        return (Statistics.Load(copy.Tables).Articles, copy.Tables.Sources.LongCount());
    }

    // With its log, as only both together are the store; a damaged one may be worth a rescue.
    private static string? MoveAside(string path, TimeProvider time)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var stem = Path.Combine(Path.GetDirectoryName(path) ?? "", $"aggregator-replaced-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        var aside = $"{stem}.db";
        for (var number = 2; File.Exists(aside); number++)
        {
            aside = $"{stem}-{number}.db";
        }

        // The log goes first: beside the new data it would be taken for its own.
        if (File.Exists(Database.LogOf(path)))
        {
            File.Move(Database.LogOf(path), Database.LogOf(aside));
        }

        File.Move(path, aside);
        return aside;
    }

    private static Database OpenDatabase(string path, TimeProvider time, string? shownAs = null, bool isSealed = false)
    {
        try
        {
            return Database.OpenFile(path, time, isSealed);
        }
        catch (UnauthorizedAccessException trouble)
        {
            throw new StoreUnavailableException(
                StoreProblem.NotWritable, $"The database {path} cannot be written ({trouble.Message}): give the service's account the right to.", trouble);
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Corrupt(shownAs ?? path, trouble);
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
            using var database = OpenDatabase(path, time, isSealed: true);
            var birth = BirthOf(database, path);
            return birth.Id == id ? birth.Restores : 0;
        }
        catch (Exception trouble) when (IsDamage(trouble) || trouble is StoreUnavailableException)
        {
            return 0;
        }
    }

    // A file that a process left which was killed as it made its first store is as empty, but has no index beside it yet.
    private static bool IsEmptied(string path) =>
        new FileInfo(path) is { Exists: true, Length: 0 } && Directory.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", "index"));

    private static string UnfinishedOf(string path) => path + ".unfinished";

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
