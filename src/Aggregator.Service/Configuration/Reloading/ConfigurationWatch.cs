using System.Globalization;
using System.Runtime.InteropServices;

namespace Aggregator.Service.Configuration.Reloading;

/// <summary>Reads the configuration again when its files change, and on SIGHUP.</summary>
/// <remarks>It looks every second and asks for no events: those are lost where an editor replaces the file, on network file systems, and in containers.</remarks>
internal sealed class ConfigurationWatch(ServiceSettings settings, ConfigurationReload reload, TimeProvider time, ILogger<ConfigurationWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private PosixSignalRegistration? _hangup;
    private string _seen = "";
    private volatile bool _isAsked;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Both before the host has started: an edit from then on is noticed, and a SIGHUP does not end a service that has just said it is ready.
        _seen = StampOf(settings.ConfigFolder);
        _hangup = RegisterHangup();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _hangup?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Every, time);
        var before = _seen;
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = StampOf(settings.ConfigFolder);
                var isWritten = now != _seen && now == before;   // the same twice: no editor is in the middle of it
                before = now;
                if (_isAsked || isWritten)
                {
                    (_isAsked, _seen) = (false, now);
                    await reload.RunAsync(stoppingToken);
                }
            }
            catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
            {
                log.ReloadFailed(bug);
            }
        }
    }

    // In a terminal SIGHUP means that its window was closed, and the program ends with it.
    private PosixSignalRegistration? RegisterHangup() => OperatingSystem.IsWindows() || settings.Given.IsTerminal
        ? null
        : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            _isAsked = true;
        });

    private static string StampOf(string folder)
    {
        var publishers = Path.Combine(folder, "publishers");
        string[] files =
        [
            Path.Combine(folder, "appsettings.json"), Path.Combine(folder, "sources.opml"),
            .. Directory.Exists(publishers) ? Directory.GetFiles(publishers, "*.json") : [],
        ];
        return string.Join('\n', files.Order(StringComparer.Ordinal).Select(StampOfFile));
    }

    // What a link points to is what is read: Kubernetes changes a configuration by pointing a folder's link elsewhere.
    private static string StampOfFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return path;
        }

        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return string.Create(CultureInfo.InvariantCulture, $"{target.FullName} {target.Length} {target.LastWriteTimeUtc.Ticks}");
    }
}
