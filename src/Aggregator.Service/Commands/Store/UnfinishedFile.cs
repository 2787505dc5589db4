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
    public void ThrowIfUnfit()
    {
        if (System.IO.Path.Exists(path))
        {
            throw new CommandFailure($"{path} exists already, and nothing is overwritten: name another file, or remove that one.");
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            throw new CommandFailure($"The folder of {path} does not exist: make it first.");
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="bytes">How many there will be, so that a disk that is too small says so at the beginning; 0 when that is not known.</param>
    /// <returns>What the writing returned.</returns>
    /// <exception cref="CommandFailure">It cannot be written; none is left.</exception>
    public async Task<T> WriteAsync<T>(Func<Stream, Task<T>> write, long bytes = 0)
    {
        try
        {
            T result;
            Discard();
            await using (var file = new FileStream(Unfinished, Options(bytes)))
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

    // The archive knows the passwords of sources: the file is its owner's alone.
    private static FileStreamOptions Options(long bytes)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, PreallocationSize = bytes, Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void Discard()
    {
        try
        {
            File.Delete(Unfinished);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be written holds none of ours; creating the file says what is wrong.
        }
    }
}
