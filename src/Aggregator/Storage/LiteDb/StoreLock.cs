namespace Aggregator.Storage.LiteDb;

/// <summary>The one owner of a data folder. LiteDB's own file sharing lets two processes open one database on Linux and ruin it (LiteDB #2163).</summary>
internal sealed class StoreLock : IDisposable
{
    private const string FileName = "aggregator.lock";

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, and makes it when there is none.</summary>
    /// <exception cref="StoreUnavailableException">Somebody has it, or it cannot be written.</exception>
    public static StoreLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(folder, trouble);
        }

        try
        {
            // FileShare.None is an exclusive flock on Linux: it ends with the process, however that ends.
            return new StoreLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException trouble)
        {
            throw NotWritable(folder, trouble);
        }
        catch (IOException trouble)
        {
            throw new StoreUnavailableException(
                StoreProblem.FolderInUse, $"The data folder {folder} is in use by another process: stop that one, or give another folder with --data.", trouble);
        }
    }

    public void Dispose() => _file.Dispose();

    private static StoreUnavailableException NotWritable(string folder, Exception trouble) =>
        new(StoreProblem.NotWritable, $"The data folder {folder} cannot be written ({trouble.Message}): give the service's account the right to, or give another folder with --data.", trouble);
}
