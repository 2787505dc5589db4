namespace Aggregator.Service.Commands.Service;

/// <summary>How the service of a data folder does, as far as this user may know.</summary>
/// <param name="IsRunning">Whether a process answers, or the machine's service manager says that one runs.</param>
/// <param name="Installed">What the service manager knows: "systemd, enabled"; null when it knows of no such service.</param>
/// <param name="Pid">Null when nothing runs.</param>
/// <param name="Address">Null when nothing runs, or service.json is closed to this user.</param>
/// <param name="Since">When the process began; null when unknown.</param>
/// <param name="Health">"ready", what ails it, or why it ended.</param>
/// <param name="LastTrouble">The last warning or error in the log; null when there is none, or the log is closed to this user.</param>
internal sealed record ServiceStatus(
    bool IsRunning, string? Installed, int? Pid, Uri? Address, DateTimeOffset? Since, string? Health, string? LastTrouble);
