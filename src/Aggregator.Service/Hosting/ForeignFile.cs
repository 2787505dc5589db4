using Aggregator.Service.Configuration;

namespace Aggregator.Service.Hosting;

/// <summary>A file of the data folder that this user may not write: left there, as a rule, by a command that another user ran, most often root.</summary>
internal static class ForeignFile
{
    private static readonly string[] Folders = ["", "index"];

    /// <summary>The first one; null when there is none. Touches the disk: a file is made in each folder and taken away.</summary>
    public static string? FindIn(string dataFolder) =>
        Folders.Select(folder => Path.Combine(dataFolder, folder)).Where(Directory.Exists).Select(FirstIn).FirstOrDefault(path => path is not null);

    private static string? FirstIn(string folder)
    {
        try
        {
            WriteTrial.In(folder);

            // What is only replaced, and never written into, may be anybody's.
            return Directory.EnumerateFiles(folder).FirstOrDefault(path => path != ServiceFile.PathIn(folder) && IsClosed(path));
        }
        catch (UnauthorizedAccessException)
        {
            return folder;
        }
        catch (IOException)
        {
            return null;   // the store has its own words for a disk that fails
        }
    }

    private static bool IsClosed(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;   // in use, which the store tells, or gone
        }
    }
}
