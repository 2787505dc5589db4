using System.Globalization;

namespace Aggregator.Service.Commands.Service;

/// <summary>What the machine's service manager knows of the service.</summary>
/// <param name="Installed">Null when it knows of none.</param>
/// <param name="Restarts">How often it was started again without being asked for; null when never, or when nobody counts.</param>
/// <param name="Words">The service's last word while it runs, or why it ended; null when nothing is known.</param>
internal sealed record ManagerView(bool IsRunning, string? Installed, int? Pid, int? Restarts, string? Words)
{
    private static readonly ManagerView Nothing = new(false, null, null, null, null);

    /// <summary>Asks it; a machine without one knows nothing.</summary>
    public static async Task<ManagerView> AskAsync(CancellationToken cancellationToken)
    {
        var command = OperatingSystem.IsWindows() ? WindowsService.Query : SystemdService.Show;
        return await command.RunAsync(cancellationToken) is { ExitCode: 0, Output: var output }
            ? OperatingSystem.IsWindows() ? OfWindows(output) : OfSystemd(output)
            : Nothing;
    }

    /// <summary>Reads what <c>systemctl show</c> prints.</summary>
    public static ManagerView OfSystemd(string output)
    {
        var properties = Pairs(output, '=');
        if (properties.GetValueOrDefault("LoadState") is not "loaded")
        {
            return Nothing;
        }

        var state = properties.GetValueOrDefault("ActiveState") ?? "";
        return new(
            state is "active" or "reloading", $"systemd, {properties.GetValueOrDefault("UnitFileState")}", CountOf(properties.GetValueOrDefault("MainPID")),
            CountOf(properties.GetValueOrDefault("NRestarts")), WordsOf(state, properties.GetValueOrDefault("Result") ?? "", properties.GetValueOrDefault("StatusText") ?? ""));
    }

    /// <summary>Reads what <c>sc.exe queryex</c> prints. The names before the colons are in the language of the machine, so the state is known by its own word.</summary>
    public static ManagerView OfWindows(string output)
    {
        var values = Pairs(output, ':');
        var state = values.Values.Select(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(words => words is [_, "STOPPED" or "START_PENDING" or "STOP_PENDING" or "RUNNING" or "PAUSED"]) ?? [];
        return new(state.FirstOrDefault() is "4", "Windows service", CountOf(values.GetValueOrDefault("PID")), null, state.LastOrDefault()?.ToLowerInvariant());
    }

    private static Dictionary<string, string> Pairs(string output, char divider) => output.Split('\n')
        .Select(line => line.Split(divider, 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2)
        .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    // The last word of a start that failed is its reason; that of a service that was killed has nothing to do with it.
    private static string WordsOf(string state, string result, string text)
    {
        var ended = result is "success" or "" ? state : $"{state} ({result})";
        return text.Length == 0 || (state is "inactive" or "failed" && result is not "exit-code") ? ended
            : state is "active" or "reloading" ? text
            : $"{ended}: {text}";
    }

    private static int? CountOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
