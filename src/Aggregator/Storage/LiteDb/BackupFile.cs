using Aggregator.Storage.LiteDb.Checks;
using Aggregator.Storage.LiteDb.Disk;

namespace Aggregator.Storage.LiteDb;

/// <summary>A copy of the database that has its name only when it was read back in full.</summary>
internal static class BackupFile
{
    private const string Taken = ".taken-";

    /// <summary>Copies a database whose log is empty; the copy has not its name yet.</summary>
    public static void CopyUnfinished(Database database, string path)
    {
        var unfinished = UnfinishedOf(path);
        StoreFile.DeleteWithLog(unfinished);
        try
        {
            using var target = new FileStream(unfinished, FileMode.CreateNew);
            database.CopyTo(target);
            target.Flush(flushToDisk: true);
        }
        catch
        {
            StoreFile.DeleteWithLog(unfinished);
            throw;
        }
    }

    /// <summary>Reads a copy in full, as it is on the disk, and gives it its name.</summary>
    /// <param name="figures">Of the database that was copied.</param>
    /// <exception cref="StoreUnavailableException">It is not sound; it is deleted.</exception>
    public static async Task<StoreBackup> FinishAsync(string path, Statistics figures, TimeProvider time, CancellationToken cancellationToken)
    {
        var unfinished = UnfinishedOf(path);
        try
        {
            var articles = await ReadBackAsync(unfinished, figures, time, cancellationToken);
            File.Delete(Database.LogOf(unfinished));
            File.Move(unfinished, path, overwrite: true);
            FolderEntries.FlushToDisk(path);
            return new StoreBackup(articles, new FileInfo(path).Length);
        }
        finally
        {
            StoreFile.DeleteWithLog(unfinished);
        }
    }

    /// <summary>A new path beside the database, for a copy that is taken elsewhere.</summary>
    public static string NewTaken(string path) => $"{path}{Taken}{Guid.NewGuid():N}";

    /// <summary>Removes the copies of a process that ended before they were taken.</summary>
    public static void DeleteTaken(string path)
    {
        var left = new DirectoryInfo(Path.GetDirectoryName(path) ?? "");
        foreach (var file in left.Exists ? left.GetFiles($"{Path.GetFileNameWithoutExtension(path)}*{Taken}*") : [])
        {
            file.Delete();
        }
    }

    private static async Task<long> ReadBackAsync(string unfinished, Statistics figures, TimeProvider time, CancellationToken cancellationToken)
    {
        using var copy = StoreFile.OpenDatabase(unfinished, time);
        StoreCheck check;
        try
        {
            check = await StoreChecking.RunAsync(copy, cancellationToken);
        }
        catch (Exception damage) when (StoreFile.IsDamage(damage))
        {
            throw NotSound(damage.Message);
        }

        var fault = check.Faults is [var first, ..] ? first
            : Statistics.Load(copy.Tables) != figures || check.Articles != figures.Articles ? $"{check.Articles} articles in it, {figures.Articles} in the store"
            : null;
        return fault is null ? check.Articles : throw NotSound(fault);
    }

    private static StoreUnavailableException NotSound(string fault) =>
        new(StoreProblem.Corrupt, $"No backup was written, as it would not be sound ({fault}): 'aggregator store check' tells all that is wrong.");

    private static string UnfinishedOf(string path) => path + ".unfinished";
}
