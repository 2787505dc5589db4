namespace Aggregator.Service.Commands.Service;

/// <summary>The service of a machine on which systemd runs.</summary>
internal static class SystemdService
{
    /// <summary>Where an administrator's own units are.</summary>
    public const string UnitFolder = "/etc/systemd/system";

    private const string Name = "aggregator";
    private const string User = "aggregator";
    private const string Look = "Look for the cause: journalctl -u aggregator -n 20";
    private const string Root = "Run it as root: sudo aggregator service install";

    // Hidden from the service, or another folder for it, by ProtectHome and PrivateTmp.
    private static readonly string[] Hidden = ["/home", "/root", "/run/user", "/tmp", "/var/tmp"];

    /// <summary>Why a unit cannot be installed here; null when it can.</summary>
    public static string? Refusal()
    {
        // sd_booted(3)
        if (!Directory.Exists("/run/systemd/system"))
        {
            return "systemd does not run here: run `aggregator` in the foreground, or let another supervisor do so (a container needs nothing else)";
        }

        var packaged = new[] { "/usr/lib/systemd/system", "/lib/systemd/system" }.Select(folder => Path.Combine(folder, $"{Name}.service")).FirstOrDefault(File.Exists);
        return packaged is not null ? $"a package has installed the service already ({packaged}): systemctl enable --now {Name}"
            : !Environment.IsPrivilegedProcess ? $"only root may install a service. {Root}"
            : null;
    }

    /// <summary>Why a service could not use one of the paths; null when it can.</summary>
    public static string? Refusal(ServicePlace place) =>
        place.Program.Append(place.ConfigFolder).Append(place.DataFolder).OfType<string>().FirstOrDefault(IsHidden) is { } hidden
            ? $"{hidden} is in a folder that is closed to services: put the program into /usr/local/bin, settings into /etc/aggregator, and leave --data away or name a folder "
                + "such as /srv/aggregator"
            : null;

    /// <summary>What installing does. Done again with another program or other folders, it replaces the unit and restarts the service.</summary>
    public static InstallPlan Install(ServicePlace place, string unitFolder) => new(
        [
            .. place.DataFolder is { } data ? OwnFolder(data) : [],
            new InstallStep.Write(Path.Combine(unitFolder, $"{Name}.service"), SystemdUnit.For(place)),
            new InstallStep.Run(new("systemctl", "daemon-reload"), Look),
            new InstallStep.Run(new("systemctl", "enable", Name), Look),
            new InstallStep.Run(new("systemctl", "restart", Name), Look),
        ],
        "Installed and started. How it does: aggregator service status");

    /// <summary>What uninstalling does; archive, configuration and log stay.</summary>
    public static InstallPlan Uninstall(string unitFolder) => new(
        [
            new InstallStep.Run(new("systemctl", "disable", "--now", Name), Look),
            new InstallStep.Delete(Path.Combine(unitFolder, $"{Name}.service")),
            new InstallStep.Run(new("systemctl", "daemon-reload"), Look),
            new InstallStep.Run(new("systemctl", "reset-failed", Name), Advice: null),
        ],
        "Uninstalled. The archive in /var/lib/aggregator, the settings in /etc/aggregator and the log in /var/log/aggregator stay.");

    /// <summary>What systemd knows: a line NAME=VALUE for each property.</summary>
    public static MachineCommand Show { get; } = new("systemctl", "show", Name, "--property=LoadState,UnitFileState,ActiveState,MainPID,NRestarts,StatusText,Result");

    // systemd takes a user of that name, where there is one, instead of one that is made anew at each start and could not own a folder of the operator's.
    private static InstallStep[] OwnFolder(string folder) =>
    [
        new InstallStep.Run(new("useradd", "--system", "--user-group", "--no-create-home", "--home-dir", folder, "--shell", "/usr/sbin/nologin", User), Advice: null),
        new InstallStep.MakeFolder(folder),
        new InstallStep.Run(new("chown", "-R", $"{User}:{User}", folder), $"Give {folder} to the user {User}."),
    ];

    private static bool IsHidden(string path) => Hidden.Any(folder => path == folder || path.StartsWith($"{folder}/", StringComparison.Ordinal));
}
