using System.Text;

namespace Aggregator.Service.Commands.Service;

/// <summary>The last warning or error in the rolling log.</summary>
internal static class LastTrouble
{
    // The end of the newest file; what is further back than that is no news.
    private const int Tail = 256 * 1024;

    private static readonly string[] Marks = ["[WRN]", "[ERR]", "[FTL]", "\"@l\":\"Warning\"", "\"@l\":\"Error\"", "\"@l\":\"Fatal\""];

    /// <summary>The line; null when there is none, or the folder cannot be read.</summary>
    public static string? In(string logFolder)
    {
        try
        {
            return Directory.EnumerateFiles(logFolder, "aggregator-*.log").Max(StringComparer.Ordinal) is { } newest ? LastOf(newest) : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? LastOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-Math.Min(Tail, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        string? last = null;
        while (reader.ReadLine() is { } line)
        {
            last = Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal)) ? line : last;
        }

        return last;
    }
}
