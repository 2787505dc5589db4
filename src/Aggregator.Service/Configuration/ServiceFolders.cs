namespace Aggregator.Service.Configuration;

/// <summary>Where configuration and data live when nobody says.</summary>
internal static class ServiceFolders
{
    /// <summary><c>--config</c>, else <c>CONFIGURATION_DIRECTORY</c> (systemd), else <c>config</c> beside the executable.</summary>
    public static string Configuration(string? given) =>
        Path.GetFullPath(given ?? FromSystemd("CONFIGURATION_DIRECTORY") ?? Path.Combine(AppContext.BaseDirectory, "config"));

    /// <summary><c>--data</c>, else <c>Storage:Folder</c>, else <c>STATE_DIRECTORY</c> (systemd), else the platform's own place.</summary>
    public static string Data(string? given, string configured) =>
        Path.GetFullPath(given ?? (configured.Length > 0 ? configured : null) ?? FromSystemd("STATE_DIRECTORY") ?? PlatformData());

    // systemd joins several directories with ":"; the first is the unit's own.
    private static string? FromSystemd(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value.Split(OperatingSystem.IsWindows() ? ';' : ':', StringSplitOptions.RemoveEmptyEntries)[0]
            : null;

    private static string PlatformData()
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Aggregator");
        }

        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return Path.Combine(state, "aggregator");
    }
}
