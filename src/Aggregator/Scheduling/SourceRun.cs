using System.Diagnostics;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Scheduling;

/// <summary>One run over one source as the operator sees it: a line in the log, figures, a span; and no bug in it stops another source.</summary>
public sealed class SourceRun(
    SourceIngestion ingestion, FetchLedger ledger, SchedulingMetrics metrics, RunTally tally, TimeProvider clock, ILogger<SourceRun> log)
{
    /// <summary>Runs the flow; a source that is late is measured.</summary>
    /// <returns>Null when the origin had not answered when the place's patience was over: nothing happened.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StoreUnavailableException">Nothing can be written at present; the source is no worse for it.</exception>
    public async Task<IngestionReport?> RunAsync(Source source, SourcePlace place, CancellationToken cancellationToken)
    {
        using var span = AggregatorMeter.Activities.StartActivity("source");
        var started = clock.GetTimestamp();
        Begin(source, span);
        var report = await RunOrRecordFaultAsync(source, place, cancellationToken);
        if (report is not null)
        {
            End(report, clock.GetElapsedTime(started), span);
        }

        return report;
    }

    /// <inheritdoc cref="SourceIngestion.PutOffIfHeldAsync"/>
    public Task<bool> PutOffIfHeldAsync(Source source, CancellationToken cancellationToken) => ingestion.PutOffIfHeldAsync(source, cancellationToken);

    private void Begin(Source source, Activity? span)
    {
        span?.SetTag("aggregator.source.id", source.Id.Value).SetTag("url.full", ShownUrl.Of(source.Url));
        var lateness = source.State.NextFetch == DateTimeOffset.MinValue ? TimeSpan.MinValue : clock.GetUtcNow() - source.State.NextFetch;
        if (lateness >= TimeSpan.Zero)   // else it is new, or somebody asked for it before its time
        {
            metrics.Began(lateness);
        }
    }

    private async Task<IngestionReport?> RunOrRecordFaultAsync(Source source, SourcePlace place, CancellationToken cancellationToken)
    {
        try
        {
            return await ingestion.RunAsync(source, place, cancellationToken);
        }
        catch (OperationCanceledException) when (place.CutOff.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception notOfTheSource) when (notOfTheSource is OperationCanceledException or StoreUnavailableException)
        {
            throw;
        }
        catch (Exception fault)   // the one catch-all: a bug in one source's run must not stop the others
        {
            log.IngestionFaulted(fault, source.Id, ShownUrl.Of(source.Url));
            return await ledger.RecordFaultAsync(source, "a fault of the service itself; the log has the details", CancellationToken.None);
        }
    }

    private void End(IngestionReport report, TimeSpan elapsed, Activity? span)
    {
        metrics.Ended(report, elapsed);
        tally.Add(report);
        log.SourceIngested(report, elapsed);
        if (report.Error is { } error)
        {
            span?.SetTag("error.type", FetchErrorName.Of(error)).SetStatus(ActivityStatusCode.Error, report.Message);
        }
    }
}
