using Aggregator.Fetching;
using Aggregator.Ingestion;
using Microsoft.Extensions.Logging;

#pragma warning disable SYSLIB1015, IDE1006 // Numbers that the text says in words are properties too, for those who read the JSON: named as the others are.

namespace Aggregator.Scheduling;

/// <summary>The numbers are a promise to operators: the console shows those of <see cref="SourceFetched"/> and the failures, the file has them all.</summary>
internal static partial class SchedulingLog   // ids 2000-2099
{
    private const int LongestTitle = 80;

    /// <summary>One line for each source and run, in the words of its outcome.</summary>
    public static void SourceIngested(this ILogger log, IngestionReport report, TimeSpan elapsed)
    {
        var milliseconds = (long)elapsed.TotalMilliseconds;
        var made = report.Articles;
        var title = Shown(report.Title);
        switch (report.Outcome)
        {
            case IngestionOutcome.Failed:
                log.SourceFailed(report.Source, title, report.Error is { } error ? FetchErrorName.Of(error) : null, report.Message, milliseconds);
                break;
            case IngestionOutcome.NotModified:
                log.SourceNotModified(report.Source, title, milliseconds);
                break;
            case IngestionOutcome.Fetched when report.Items == 0:
                log.SourceWithoutNews(report.Source, title, milliseconds);
                break;
            default:
                log.SourceFetched(
                    report.Source, title, made.InWords(), milliseconds,
                    report.Items, made.New, made.Copies, made.Updated, made.Unchanged, made.Postponed);
                break;
        }
    }

    // A title is a publisher's text: it must neither fill the screen nor steer the terminal.
    private static string Shown(string title)
    {
        var shown = title.Length <= LongestTitle ? title : string.Concat(title.AsSpan(0, LongestTitle), "…");
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    [LoggerMessage(2003, LogLevel.Error, "Source {SourceId} at {Url} met a fault of the service")]
    public static partial void IngestionFaulted(this ILogger log, Exception fault, SourceId sourceId, string url);

    [LoggerMessage(2001, LogLevel.Information, "Source {SourceId} ({Title}): {Made}, {ElapsedMilliseconds} ms")]
    private static partial void SourceFetched(
        this ILogger log, SourceId sourceId, string title, string made, long elapsedMilliseconds,
        int Items, int NewArticles, int Copies, int NewVersions, int Unchanged, int Postponed);

    [LoggerMessage(2002, LogLevel.Warning, "Source {SourceId} ({Title}) failed: {Error}, {ElapsedMilliseconds} ms: {Message}")]
    private static partial void SourceFailed(
        this ILogger log, SourceId sourceId, string title, string? error, string? message, long elapsedMilliseconds);

    [LoggerMessage(2004, LogLevel.Information, "Source {SourceId} ({Title}): not modified, {ElapsedMilliseconds} ms")]
    private static partial void SourceNotModified(this ILogger log, SourceId sourceId, string title, long elapsedMilliseconds);

    [LoggerMessage(2005, LogLevel.Information, "Source {SourceId} ({Title}): nothing new, {ElapsedMilliseconds} ms")]
    private static partial void SourceWithoutNews(this ILogger log, SourceId sourceId, string title, long elapsedMilliseconds);
}
