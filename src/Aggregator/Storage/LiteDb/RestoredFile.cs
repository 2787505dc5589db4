using Aggregator.Storage.LiteDb.Disk;
using Aggregator.Storage.LiteDb.Recall;

namespace Aggregator.Storage.LiteDb;

/// <summary>The copy of a backup that takes the place of a folder's database, which is kept beside it.</summary>
internal static class RestoredFile
{
    /// <summary>Puts a copy of a backup in the place of the folder's database, and counts the restore, so that an index of the state before is built anew.</summary>
    public static StoreRestore Put(string folder, string file, TimeProvider time)
    {
        var path = StoreFile.PathIn(folder);
        var unfinished = StoreFile.RestoringOf(path);
        StoreFile.DeleteWithLog(unfinished);
        try
        {
            File.Copy(file, unfinished);
            var (articles, sources) = CountRestore(unfinished, file, path, time);
            var aside = MoveAside(path, "replaced", time);
            File.Delete(Database.LogOf(unfinished));
            FolderEntries.FlushToDisk(path);   // or a power cut could leave the new data beside the old log
            FinderFile.BesideDatabase(path).Delete();
            File.Move(unfinished, path);
            FolderEntries.FlushToDisk(path);
            return new StoreRestore(articles, sources, aside);
        }
        finally
        {
            StoreFile.DeleteWithLog(unfinished);
        }
    }

    private static (long Articles, long Sources) CountRestore(string unfinished, string file, string path, TimeProvider time)
    {
        using var copy = StoreFile.OpenDatabase(unfinished, time, shownAs: file);
        var birth = BirthOf(copy, file);
        var restores = Math.Max(birth.Restores, RestoresOf(path, birth.Id, time)) + 1;
        (birth with { Restores = restores }).Save(copy);
        copy.Checkpoint();
        return (Statistics.Load(copy.Tables, birth.Schema).Articles, copy.Tables.Sources.LongCount());
    }

    /// <summary>Gives a database another name beside its own: with its log, as only both together are the store; a damaged one may be worth a rescue.</summary>
    /// <param name="why">A word for the name.</param>
    /// <returns>Where it is; null when there is none.</returns>
    public static string? MoveAside(string path, string why, TimeProvider time)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var stem = Path.Combine(Path.GetDirectoryName(path) ?? "", $"aggregator-{why}-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
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

    private static StoreBirth BirthOf(Database database, string file)
    {
        try
        {
            return database.Tables.Meta.Count() > 0
                ? StoreBirth.LoadOrMake(database)
                : throw new StoreUnavailableException(StoreProblem.Corrupt, $"The file {file} is no backup of a store.");
        }
        catch (Exception trouble) when (StoreFile.IsDamage(trouble))
        {
            throw StoreFile.Corrupt(file, trouble);
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
            using var database = StoreFile.OpenDatabase(path, time, isSealed: true);
            var birth = BirthOf(database, path);
            return birth.Id == id ? birth.Restores : 0;
        }
        catch (Exception trouble) when (StoreFile.IsDamage(trouble) || trouble is StoreUnavailableException)
        {
            return 0;
        }
    }
}
