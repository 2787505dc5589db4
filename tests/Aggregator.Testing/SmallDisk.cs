using System.Diagnostics;

namespace Aggregator.Testing;

/// <summary>A disk of a few megabytes under a folder, for one process and its children: a tmpfs in a mount namespace of its own.</summary>
public static class SmallDisk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Why there is none on this machine; null when there is.</summary>
    public static string? WhyNot { get; } = Try();

    /// <summary>How to start a program with the disk under a folder, which is there and empty.</summary>
    public static ProcessStartInfo StartInfo(string folder, int megabytes, params IEnumerable<string> command) =>
        new("unshare", [.. Namespace(), "sh", "-c", $"mount -t tmpfs -o size={megabytes}m tmpfs \"$0\" && exec \"$@\"", folder, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static string[] Namespace() => Environment.UserName == "root" ? ["-m"] : ["-rm"];

    private static string? Try()
    {
        const string needed = "needs a mount namespace (unshare and tmpfs), which this machine does not allow";
        if (!OperatingSystem.IsLinux())
        {
            return needed;
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-disk-");
        try
        {
            using var process = Process.Start(StartInfo(folder.FullName, 1, "true"));
            return process is not null && process.WaitForExit(Patience) && process.ExitCode == 0 ? null : needed;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return needed;
        }
        finally
        {
            folder.Delete();
        }
    }
}
