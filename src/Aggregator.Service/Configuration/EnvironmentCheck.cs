namespace Aggregator.Service.Configuration;

/// <summary>The file <c>environment</c> beside appsettings.json, which systemd reads for the service (EnvironmentFile) and nobody for a command.</summary>
internal static class EnvironmentCheck
{
    private const string Name = "environment";

    /// <summary>What the operator must know of it: that the service reads more than this command, and that others can read secrets. Touches the disk.</summary>
    public static IEnumerable<string> NotesOf(string configFolder)
    {
        var path = Path.Combine(configFolder, Name);
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            yield break;
        }

        if (!IsUnit && SaysSomething(path))
        {
            yield return $"{path}: the service reads this as well, this command does not: what it sets is neither shown nor checked here";
        }

        if ((File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
        {
            yield return $"{path}: others can read it, and it is made for secrets: chmod 600 {path}";
        }
    }

    // systemd sets it for the unit, for its start and its reload, and for nothing else; the file's words are in the environment there.
    private static bool IsUnit => Environment.GetEnvironmentVariable("CONFIGURATION_DIRECTORY") is { Length: > 0 };

    // The package brings a file of comments: that is nothing to speak of. One that is closed to this user may say anything.
    private static bool SaysSomething(string path)
    {
        try
        {
            return File.ReadLines(path).Select(line => line.Trim()).Any(line => line is not ("" or ['#' or ';', ..]));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
