namespace Aggregator.Service.Configuration;

/// <summary>Where configuration, data and log live when nobody says.</summary>
internal static class ServiceFolders
{
    private const string Name = "aggregator";
    private const string MachineData = $"/var/lib/{Name}";

    /// <summary>
    /// <c>--config</c>, else <c>CONFIGURATION_DIRECTORY</c> (systemd), else <c>config</c> beside the executable where there is one, else the platform's own place:
    /// the user's, if there, or the machine's.
    /// </summary>
    public static string Configuration(string? given) => Path.GetFullPath(
        given ?? FromSystemd("CONFIGURATION_DIRECTORY")
        ?? new[] { Path.Combine(AppContext.BaseDirectory, "config"), UserConfiguration() }.FirstOrDefault(Directory.Exists)
        ?? MachineConfiguration());

    /// <summary><c>--data</c>, else <c>Storage:Folder</c>, else <c>STATE_DIRECTORY</c> (systemd), else the platform's own place.</summary>
    public static string Data(string? given, string configured) =>
        Path.GetFullPath(given ?? NotEmpty(configured) ?? FromSystemd("STATE_DIRECTORY") ?? PlatformData());

    /// <summary><c>Log:Folder</c>, else <c>LOGS_DIRECTORY</c> (systemd), else the machine's place for the machine's archive, else <c>logs</c> in the data folder.</summary>
    public static string Logs(string configured, string dataFolder) => Path.GetFullPath(
        NotEmpty(configured) ?? FromSystemd("LOGS_DIRECTORY") ?? (IsMachineData(dataFolder) ? $"/var/log/{Name}" : Path.Combine(dataFolder, "logs")));

    /// <summary>Whether an archive is an ordinary user's own on a machine that has a service with another one.</summary>
    public static bool IsBesideMachine(string dataFolder) =>
        !OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess && dataFolder == Path.Combine(UserState(), Name)
        && (new DirectoryInfo(MachineData).LinkTarget is not null || Directory.Exists(MachineData));   // a link into a closed folder, where systemd makes the user

    // systemd joins several directories with ":"; the first is the unit's own.
    private static string? FromSystemd(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value.Split(OperatingSystem.IsWindows() ? ';' : ':', StringSplitOptions.RemoveEmptyEntries)[0]
            : null;

    private static string UserConfiguration() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), Name);

    private static string MachineConfiguration() => OperatingSystem.IsWindows() ? Path.Combine(ProgramData(), "config") : $"/etc/{Name}";

    // An administrator who types a command means the service of the machine, where there is one; what it keeps is closed to everybody else.
    private static string PlatformData() =>
        OperatingSystem.IsWindows() ? ProgramData()
        : Environment.IsPrivilegedProcess && Directory.Exists(MachineData) ? MachineData
        : Path.Combine(UserState(), Name);

    private static string UserState() =>
        NotEmpty(Environment.GetEnvironmentVariable("XDG_STATE_HOME"))
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");

    private static bool IsMachineData(string folder) => !OperatingSystem.IsWindows() && folder == MachineData;

    private static string ProgramData() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Aggregator");

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
