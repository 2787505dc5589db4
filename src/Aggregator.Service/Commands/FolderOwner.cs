using Aggregator.Service.Commands.Service;

namespace Aggregator.Service.Commands;

/// <summary>
/// Keeps an archive its owner's after a command of root: the service runs under a user of its own, and a single file that root left there would keep it from starting.
/// </summary>
internal static class FolderOwner
{
    /// <summary>Gives everything in a folder to the owner of the folder. Nothing happens for other users, who could only make files of their own.</summary>
    public static async Task RestoreAsync(string dataFolder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            // With the slash at its end, since /var/lib/aggregator is a link where systemd makes the user anew at each start.
            await new MachineCommand("chown", "-R", $"--reference={dataFolder}", $"{dataFolder}/").RunAsync(cancellationToken);
        }
    }
}
