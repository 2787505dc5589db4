using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Quartz;

namespace Aggregator.Service.Scheduling;

/// <summary>Everything that runs by itself. Quartz knows when, the product knows what.</summary>
internal static class Clock
{
    private static readonly TimeSpan PageReadEvery = TimeSpan.FromSeconds(10);

    /// <summary>Adds the background work of a mode: a command follows the index, but nothing is fetched behind its back.</summary>
    public static void Add(IServiceCollection services, ServiceSettings settings, ServiceMode mode)
    {
        services.AddHostedService<IndexFollower>();
        services.AddHostedService<RunningFetches>();
        if (mode is ServiceMode.Command)
        {
            return;
        }

        services.AddHostedService<FirstSources>();
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<DispatchJob>(trigger => trigger.StartNow()
                .WithSimpleSchedule(every => every.WithInterval(settings.Scheduling.Tick).RepeatForever()));
            quartz.ScheduleJob<PageReadJob>(trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(PageReadEvery).RepeatForever()));
            quartz.ScheduleJob<RetentionJob>(trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(settings.Retention.Every).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = false);
    }
}
