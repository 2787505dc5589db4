namespace Aggregator.Service.Commands.Store;

/// <summary>A file that has its name only when all of it is on the disk, never takes the place of another, and is its owner's alone to read.</summary>
/// <param name="path">Absolute.</param>
internal sealed class UnfinishedFile(string path)
{
    /// <summary>Where it is in the end.</summary>
    public string Path => path;

    private string Unfinished => path + ".unfinished";

    /// <summary>Makes sure that it can have its name.</summary>
    /// <exception cref="CommandFailure">It cannot.</exception>
    public void ThrowIfUnfit() => new ReceivedFile(path).ThrowIfUnfit();

    /// <summary>Writes it.</summary>
    /// <returns>What the writing returned.</returns>
    /// <exception cref="CommandFailure">It cannot be written; none is left.</exception>
    public async Task<T> WriteAsync<T>(Func<Stream, Task<T>> write)
    {
        try
        {
            T result;
            File.Delete(Unfinished);
            await using (var file = new FileStream(Unfinished, Options))
            {
                result = await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(Unfinished, path, overwrite: false);
            return result;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException and not HttpIOException)
        {
            throw new CommandFailure($"Nothing was written to {path}: {refused.Message}");
        }
        finally
        {
            Discard();
        }
    }

    private static FileStreamOptions Options
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return options;
        }
    }

    private void Discard()
    {
        try
        {
            File.Delete(Unfinished);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be written holds none of ours.
        }
    }
}
