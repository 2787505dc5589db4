namespace Aggregator.Service.Scheduling;

/// <summary><c>sources-seen.txt</c> in the data folder: the addresses that stood in sources.opml when it was last read, as their keys, one a line.</summary>
internal static class SeenSources
{
    /// <summary>Reads them; null when nothing was ever seen.</summary>
    public static IReadOnlySet<string>? Read(string dataFolder) =>
        File.Exists(PathIn(dataFolder)) ? File.ReadAllLines(PathIn(dataFolder)).ToHashSet(StringComparer.Ordinal) : null;

    /// <summary>Writes them, all or nothing, for the owner's eyes: an address may hold a secret.</summary>
    public static void Write(string dataFolder, IEnumerable<string> keys)
    {
        var path = PathIn(dataFolder);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(path + ".new", options))
        {
            foreach (var key in keys.Order(StringComparer.Ordinal))
            {
                writer.WriteLine(key);
            }
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "sources-seen.txt");
}
