using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Aggregator.Service.Configuration;
using Aggregator.Service.Endpoints;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands.Service;

/// <summary>Looks how the service does: by service.json and its own answer, which work under every supervisor, and by what the machine's service manager knows.</summary>
internal static class ServiceLook
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Looks. A configuration that is wrong hides nothing but a Storage:Folder of its own: the service may run on, with what it took over before.</summary>
    public static Task<ServiceStatus> AtAsync(CommandLineSettings given, CancellationToken cancellationToken)
    {
        var data = ServiceFolders.Data(given.DataFolder, "");
        return SettingsLoader.Load(given) switch
        {
            SettingsResult.Loaded { Settings: var settings } => AtAsync(settings.DataFolder, settings.LogFolder, null, cancellationToken),
            SettingsResult.Wrong wrong => AtAsync(data, ServiceFolders.Logs("", data), string.Join("; ", wrong.Problems), cancellationToken),
            _ => AtAsync(data, ServiceFolders.Logs("", data), null, cancellationToken),
        };
    }

    private static async Task<ServiceStatus> AtAsync(string dataFolder, string logFolder, string? mistake, CancellationToken cancellationToken)
    {
        var manager = await ManagerView.AskAsync(cancellationToken);
        var file = ServiceFile.Read(dataFolder);
        var answer = file is null ? null : await AskAsync(file.Address, cancellationToken);
        var isSilent = answer is null && file is not null && (file.Pid == manager.Pid || IsThisProgram(file.Pid));
        var pid = answer is not null || isSilent ? file?.Pid : manager.Pid;
        var since = SinceOf(pid);
        return new(
            answer is not null || isSilent || manager.IsRunning, isSilent, answer?.Version ?? Own, manager.Installed, pid, pid == file?.Pid ? file?.Address : null, since,
            manager.Restarts, answer is not null ? Words(answer) : isSilent ? "the process lives, but does not answer" : manager.Words, mistake, LastTrouble.In(logFolder, since));
    }

    private static string? Own => typeof(ServiceLook).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private static string Words(HealthJson health) => health.Problems.Count == 0 ? health.Status : $"{health.Status}: {string.Join("; ", health.Problems)}";

    // Null: nobody answers there (any more), or not the service.
    private static async Task<HealthJson?> AskAsync(Uri address, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // The service's own address, and no other.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
#pragma warning restore RS0030
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/readyz"), cancellationToken);
            return await answer.Content.ReadFromJsonAsync(ApiJson.Readable.HealthJson, cancellationToken);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException
            || (silent is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    // service.json of a process that was killed names a number that may be another program's by now.
    private static bool IsThisProgram(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            using var own = Process.GetCurrentProcess();
            return process.ProcessName == own.ProcessName;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    private static DateTimeOffset? SinceOf(int? pid)
    {
        try
        {
            using var process = pid is { } id ? Process.GetProcessById(id) : null;
            return process?.StartTime.ToUniversalTime();
        }
        catch (Exception unknown) when (unknown is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
