namespace Aggregator.Service.Hosting;

/// <summary>A small file for its owner's eyes alone, written all or nothing. On Windows the folder keeps others out.</summary>
internal static class OwnersFile
{
    /// <summary>Writes it, in the place of one that is there.</summary>
    /// <exception cref="IOException">It cannot be written; what was there stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there stays.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // The mode is given at creation: a file that is closed to others a moment later was open for a moment.
            File.Delete(path + ".new");
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(path + ".new", options))
        {
            write(stream);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}
