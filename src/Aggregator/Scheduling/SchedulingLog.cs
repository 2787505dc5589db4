using Aggregator.Fetching;
using Aggregator.Ingestion;
using Microsoft.Extensions.Logging;

namespace Aggregator.Scheduling;

/// <summary>The numbers are a promise to operators: the console shows those of <see cref="SourceFetched"/> and the failures, the file has them all.</summary>
internal static partial class SchedulingLog   // ids 2000-2099
{
    /// <summary>One line for each source and run, in the words of its outcome.</summary>
    public static void SourceIngested(this ILogger log, IngestionReport report, TimeSpan elapsed)
    {
        var milliseconds = (long)elapsed.TotalMilliseconds;
        var made = report.Articles;
        switch (report.Outcome)
        {
            case IngestionOutcome.Failed:
                log.SourceFailed(report.Source, report.Title, report.Error is { } error ? FetchErrorName.Of(error) : null, report.Message, milliseconds);
                break;
            case IngestionOutcome.NotModified:
                log.SourceNotModified(report.Source, report.Title, milliseconds);
                break;
            case IngestionOutcome.Fetched when report.Items == 0:
                log.SourceWithoutNews(report.Source, report.Title, milliseconds);
                break;
            default:
                log.SourceFetched(
                    report.Source, report.Title, report.Items, made.New, made.Copies, made.Updated, made.Unchanged, made.Postponed, milliseconds);
                break;
        }
    }

    [LoggerMessage(2003, LogLevel.Error, "Source {SourceId} at {Url} met a fault of the service")]
    public static partial void IngestionFaulted(this ILogger log, Exception fault, SourceId sourceId, string url);

    [LoggerMessage(2001, LogLevel.Information,
        "Source {SourceId} ({Title}): {Items} items, {NewArticles} new, {Copies} copies, {NewVersions} new versions, {Unchanged} unchanged, "
        + "{Postponed} wait for their page, {ElapsedMilliseconds} ms")]
    private static partial void SourceFetched(
        this ILogger log, SourceId sourceId, string title, int items, int newArticles, int copies, int newVersions, int unchanged, int postponed,
        long elapsedMilliseconds);

    [LoggerMessage(2002, LogLevel.Warning, "Source {SourceId} ({Title}) failed: {Error}, {Message} {ElapsedMilliseconds} ms")]
    private static partial void SourceFailed(
        this ILogger log, SourceId sourceId, string title, string? error, string? message, long elapsedMilliseconds);

    [LoggerMessage(2004, LogLevel.Information, "Source {SourceId} ({Title}): not modified, {ElapsedMilliseconds} ms")]
    private static partial void SourceNotModified(this ILogger log, SourceId sourceId, string title, long elapsedMilliseconds);

    [LoggerMessage(2005, LogLevel.Information, "Source {SourceId} ({Title}): nothing new, {ElapsedMilliseconds} ms")]
    private static partial void SourceWithoutNews(this ILogger log, SourceId sourceId, string title, long elapsedMilliseconds);
}
