using Aggregator.Service.Configuration;
using Aggregator.Service.Configuration.Reloading;
using Aggregator.Service.Hosting;
using Aggregator.Service.Telemetry;
using Quartz;

namespace Aggregator.Service.Scheduling;

/// <summary>Everything that runs by itself. Quartz knows when, the product knows what.</summary>
internal static class Clock
{
    private static readonly TimeSpan PageReadEvery = TimeSpan.FromSeconds(10);

    /// <summary>Adds the background work of a mode: a command follows the index, but nothing is fetched behind its back.</summary>
    public static void Add(IServiceCollection services, ServiceSettings settings, ServiceMode mode)
    {
        services.AddSingleton<DispatchPulse>();
        services.AddHostedService<IndexFollower>();
        services.AddHostedService<RunningFetches>();
        if (mode is ServiceMode.Command)
        {
            return;
        }

        services.AddHostedService<BlockedSources>();
        services.AddHostedService<FirstSources>();
        services.AddHostedService<ConfigurationWatch>();
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<DispatchJob>(trigger => trigger.StartNow()
                .WithSimpleSchedule(every => every.WithInterval(settings.Scheduling.Tick).RepeatForever()));
            quartz.ScheduleJob<PageReadJob>(trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(PageReadEvery).RepeatForever()));
            quartz.ScheduleJob<SummaryJob>(trigger => trigger.StartNow()
                .WithSimpleSchedule(every => every.WithInterval(SummaryJob.Every).RepeatForever()));
            quartz.ScheduleJob<MemoryJob>(trigger => trigger.StartNow()
                .WithSimpleSchedule(every => every.WithInterval(MemoryJob.Every).RepeatForever()));
            quartz.ScheduleJob<RetentionJob>(trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(settings.Retention.Every).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = false);
    }
}
