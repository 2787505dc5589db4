using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Aggregator.Service.Configuration;
using Aggregator.Service.Endpoints;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands.Service;

/// <summary>Looks how the service does: by service.json and its own answer, which work under every supervisor, and by what the machine's service manager knows.</summary>
internal static class ServiceLook
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Looks, as far as one can see where the configuration is wrong: which is then likely why nothing runs.</summary>
    public static async Task<ServiceStatus> AtAsync(SettingsResult.Wrong wrong, CancellationToken cancellationToken)
    {
        var manager = await ManagerView.AskAsync(cancellationToken);
        return new(manager.IsRunning, manager.Installed, manager.Pid, null, SinceOf(manager.Pid), string.Join("; ", wrong.Problems), null);
    }

    /// <summary>Looks.</summary>
    public static async Task<ServiceStatus> AtAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        var manager = await ManagerView.AskAsync(cancellationToken);
        var file = ServiceFile.Read(settings.DataFolder);
        var health = file is null ? null : await HealthAsync(file.Address, cancellationToken);
        var pid = health is not null ? file?.Pid : manager.Pid;
        return new(
            health is not null || manager.IsRunning, manager.Installed, pid, health is null ? null : file?.Address, SinceOf(pid),
            health ?? manager.Words, LastTrouble.In(settings.LogFolder));
    }

    // Null: nobody answers there (any more), or not the service.
    private static async Task<string?> HealthAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/readyz"), cancellationToken);
            var health = await answer.Content.ReadFromJsonAsync(ApiJson.Readable.HealthJson, cancellationToken);
            return health is null ? null : health.Problems.Count == 0 ? health.Status : $"{health.Status}: {string.Join("; ", health.Problems)}";
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException
            || (silent is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
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
