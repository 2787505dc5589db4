using Aggregator.Fetching;
using Aggregator.Ingestion;
using Microsoft.Extensions.Logging;

namespace Aggregator.Scheduling;

internal static partial class SchedulingLog   // ids 2000-2099
{
    /// <summary>One line for each source and run, in the words of its outcome.</summary>
    public static void SourceIngested(this ILogger log, IngestionReport report)
    {
        switch (report.Outcome)
        {
            case IngestionOutcome.Failed:
                log.SourceFailed(report.Source, report.Title, report.Error, report.Message);
                break;
            case IngestionOutcome.NotModified:
                log.SourceNotModified(report.Source, report.Title);
                break;
            default:
                var articles = report.Articles;
                log.SourceFetched(report.Source, report.Title, report.Items, articles.New, articles.Copies, articles.Updated, articles.Postponed);
                break;
        }
    }

    [LoggerMessage(2003, LogLevel.Error, "Source {SourceId} at {Url} met a fault of the service")]
    public static partial void IngestionFaulted(this ILogger log, Exception fault, SourceId sourceId, Uri url);

    [LoggerMessage(2001, LogLevel.Information,
        "Source {SourceId} ({Title}): {Items} new or changed items, {NewArticles} new articles, {Copies} copies, {Updated} edits, {Postponed} pages postponed")]
    private static partial void SourceFetched(
        this ILogger log, SourceId sourceId, string title, int items, int newArticles, int copies, int updated, int postponed);

    [LoggerMessage(2002, LogLevel.Warning, "Source {SourceId} ({Title}) failed: {Error}, {Message}")]
    private static partial void SourceFailed(this ILogger log, SourceId sourceId, string title, FetchError? error, string? message);

    [LoggerMessage(2004, LogLevel.Debug, "Source {SourceId} ({Title}) was not modified")]
    private static partial void SourceNotModified(this ILogger log, SourceId sourceId, string title);
}
