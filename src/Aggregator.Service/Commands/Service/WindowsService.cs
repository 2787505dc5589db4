using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting.Supervision;

namespace Aggregator.Service.Commands.Service;

/// <summary>The service of a Windows machine, by sc.exe. config/install-windows-service.ps1 does the same in PowerShell.</summary>
internal static class WindowsService
{
    /// <summary>The name of the service, its account and its event source.</summary>
    public const string Name = WindowsEvents.Source;

    // A virtual account: made by Windows with the service, without a password, and with the rights that are given to it alone.
    private const string Account = $@"NT SERVICE\{Name}";
    private const string EventKey = $@"HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\{Name}";

    // The resource file of the framework that every Windows has; the one of .NET is inside our single file, where the event viewer cannot look.
    private const string EventMessages = @"%SystemRoot%\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll";
    private const string Look = "Look for the cause: Get-WinEvent -LogName Application -MaxEvents 20 | Where-Object ProviderName -eq Aggregator";
    private const string Administrator = "Run it in a console of an administrator; if the service is there already, take it away first: aggregator service uninstall";

    /// <summary>What installing does.</summary>
    public static InstallPlan Install(ServicePlace place)
    {
        var data = place.DataFolder ?? ServiceFolders.Data(null, "");
        return new(
            [
                Sc(Administrator, "create", Name, "binPath=", WindowsCommandLine.Join(place.CommandLine), "start=", "delayed-auto", "obj=", Account,
                    "DisplayName=", "Aggregator news service"),
                Sc(Look, "description", Name, "Polls news feeds, reads and archives their articles, and republishes them."),
                // A start that failed may find its disk or its port a little later; counted anew after a day.
                Sc(Look, "failure", Name, "reset=", "86400", "actions=", "restart/10000/restart/10000/restart/60000"),
                // Also when the service ends by itself and says that it failed, not only when it crashes.
                Sc(Look, "failureflag", Name, "1"),
                new InstallStep.Run(new("reg.exe", "add", EventKey, "/v", "EventMessageFile", "/t", "REG_EXPAND_SZ", "/d", EventMessages, "/f"), Look),
                new InstallStep.Run(new("reg.exe", "add", EventKey, "/v", "TypesSupported", "/t", "REG_DWORD", "/d", "7", "/f"), Look),
                new InstallStep.MakeFolder(data),
                // Closed to other users: keys of the API and passwords of sources are inside.
                new InstallStep.Run(
                    new("icacls.exe", data, "/inheritance:r", "/grant", "*S-1-5-18:(OI)(CI)F", "/grant", "*S-1-5-32-544:(OI)(CI)F", "/grant", $"{Account}:(OI)(CI)M"),
                    Look),
                Sc(Look, "start", Name),
            ],
            "Installed and started. How it does: aggregator service status");
    }

    /// <summary>What uninstalling does; archive, configuration and log stay.</summary>
    public static InstallPlan Uninstall() => new(
        [
            new InstallStep.Run(new("sc.exe", "stop", Name), Advice: null),
            Sc("Run it in a console of an administrator.", "delete", Name),
            new InstallStep.Run(new("reg.exe", "delete", EventKey, "/f"), Advice: null),
        ],
        $"Uninstalled. The archive and the settings in {ServiceFolders.Data(null, "")} stay.");

    /// <summary>What Windows knows of it.</summary>
    public static MachineCommand Query { get; } = new("sc.exe", "queryex", Name);

    // sc.exe wants "name=" and the value as two arguments.
    private static InstallStep.Run Sc(string advice, params string[] arguments) => new(new("sc.exe", arguments), advice);
}
