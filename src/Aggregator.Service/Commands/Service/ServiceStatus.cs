namespace Aggregator.Service.Commands.Service;

/// <summary>How the service of a data folder does, as far as this user may know.</summary>
/// <param name="IsRunning">Whether a process answers, or the machine's service manager says that one runs, or the one of service.json lives.</param>
/// <param name="IsSilent">Whether it lives and does not answer where it should.</param>
/// <param name="Version">What it says of itself; this program's own when nobody answers.</param>
/// <param name="Installed">What the service manager knows: "systemd, enabled"; null when it knows of no such service.</param>
/// <param name="Pid">Null when nothing runs.</param>
/// <param name="Address">Null when nothing runs, or service.json is closed to this user.</param>
/// <param name="Since">When the process began; null when unknown.</param>
/// <param name="Restarts">How often the service manager started it again by itself; null when it never did.</param>
/// <param name="Health">"ready", what ails it, or why it ended.</param>
/// <param name="Settings">What is wrong with the configuration as it is now, which a running service has not taken over; null when nothing is.</param>
/// <param name="LastTrouble">The last warning or error in the log since then; null when there is none, or the log is closed to this user.</param>
internal sealed record ServiceStatus(
    bool IsRunning, bool IsSilent, string? Version, string? Installed, int? Pid, Uri? Address, DateTimeOffset? Since, int? Restarts, string? Health, string? Settings,
    string? LastTrouble);
