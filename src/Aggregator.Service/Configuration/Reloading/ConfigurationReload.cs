using Aggregator.Publishing;
using Aggregator.Service.Scheduling;
using Serilog.Core;

namespace Aggregator.Service.Configuration.Reloading;

/// <summary>Reads the configuration again while the service runs and takes over what can be; a file that is wrong changes nothing.</summary>
internal sealed class ConfigurationReload(
    ServiceSettings started, Current<PublishingOptions> publishing, Current<KeyRing> keys, LoggingLevelSwitch level,
    PublisherRuleFolder rules, SourcesFile sources, ILogger<ConfigurationReload> log)
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly string _file = Path.Combine(started.ConfigFolder, "appsettings.json");
    private readonly bool _hadFile = File.Exists(Path.Combine(started.ConfigFolder, "appsettings.json"));
    private ServiceSettings? _last;   // as it was taken over; null until the first time

    /// <summary>Reads appsettings.json, publishers/ and sources.opml, each for itself. Touches the disk and the store.</summary>
    public async Task<ReloadReport> RunAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var settings = ReadSettings();
            var ruled = rules.Read();
            var subscribed = await sources.FollowAsync(cancellationToken);
            var report = new ReloadReport(
                [.. settings.Taken, .. ruled.Taken, .. subscribed.Taken], settings.NextStart, [.. settings.Problems, .. ruled.Problems, .. subscribed.Problems]);
            Tell(report);
            return report;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private static bool IsOfKeys(string key) => key.StartsWith("Http:Keys", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfPublishing(string key) => key.StartsWith("Publishing:", StringComparison.OrdinalIgnoreCase);

    private static bool IsLive(string key) => IsOfPublishing(key) || IsOfKeys(key) || key.Equals("Log:Level", StringComparison.OrdinalIgnoreCase);

    private ReloadReport ReadSettings()
    {
        // A folder that is being replaced or was unmounted is no wish for the defaults: those have no keys, and a service behind a proxy would stand open.
        if (_hadFile && !File.Exists(_file))
        {
            return new([], [], [$"{_file} is gone: put it back, or restart the service to run by the defaults"]);
        }

        var result = SettingsLoader.Load(started.Given with { ConfigFolder = started.ConfigFolder });
        if (result is not SettingsResult.Loaded { Settings: var settings })
        {
            return new([], [], result is SettingsResult.Wrong wrong ? [.. wrong.Problems.Select(problem => problem.ToString())] : []);
        }

        // The new file may be right by itself and yet not for the address that was opened at the start.
        if (SettingsCheck.OpenAddress(started.Http.Address, settings.Http.Keys, settings.Http.AllowAnonymous) is { } open)
        {
            return new([], [], [$"{settings.Origins.Of("Http:Keys")}: Http:Keys: the last key cannot go while the service listens on {open.Url}: restart it instead"]);
        }

        return TakeOver(_last ?? started, settings);
    }

    private ReloadReport TakeOver(ServiceSettings before, ServiceSettings settings)
    {
        var changed = OptionRows.Changed(before, settings);
        foreach (var key in changed.Where(key => !IsLive(key)))
        {
            log.WaitsForStart(key);
        }

        if (changed.Any(IsOfPublishing))
        {
            publishing.Replace(settings.Publishing);   // else every cached feed would be built again for nothing
        }

        keys.Replace(keys.Value.With(settings.Http.Keys));
        level.MinimumLevel = settings.Log.Level;
        _last = settings;
        return new(
            [.. changed.Where(key => IsLive(key) && !IsOfKeys(key) && !FeedChanges.IsOfFeeds(key)),
                .. FeedChanges.Between(changed, before.Publishing.Feeds.Keys, settings.Publishing.Feeds.Keys),
                .. KeyChanges.Between(before.Http.Keys, settings.Http.Keys)],
            [.. OptionRows.Changed(started, settings).Where(key => !IsLive(key))], []);
    }

    private void Tell(ReloadReport report)
    {
        foreach (var change in report.Taken)
        {
            log.TakenOver(change);
        }

        foreach (var problem in report.Problems)
        {
            log.Refused(problem);
        }
    }
}
