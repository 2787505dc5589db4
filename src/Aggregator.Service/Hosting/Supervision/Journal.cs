namespace Aggregator.Service.Hosting.Supervision;

/// <summary>The journal of systemd: it stamps each line itself, and takes a line's priority from a prefix such as <c>&lt;4&gt;</c> (sd-daemon(3)).</summary>
internal static class Journal
{
    /// <summary>Priority of what an operator should look at.</summary>
    public const int Warning = 4;

    /// <summary>Whether standard error goes to the journal. A child, or a shell that was started from a service, inherits the variable but often not the stream.</summary>
    public static bool HasStandardError() =>
        OperatingSystem.IsLinux() && IsStream(Environment.GetEnvironmentVariable("JOURNAL_STREAM"), LinkOf("/proc/self/fd/2"));

    /// <summary>Compares <c>JOURNAL_STREAM</c> ("device:inode") with what a descriptor is ("socket:[inode]").</summary>
    public static bool IsStream(string? journalStream, string? descriptor) =>
        journalStream?.Split(':') is [_, { Length: > 0 } inode] && descriptor == $"socket:[{inode}]";

    /// <summary>A line with its priority; further lines of a stack get their own, or they would be told apart from it.</summary>
    public static string Line(int priority, string text) => $"<{priority}>{text.TrimEnd().ReplaceLineEndings($"\n<{priority}>")}";

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
