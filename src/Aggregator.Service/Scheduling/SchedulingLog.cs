namespace Aggregator.Service.Scheduling;

internal static partial class SchedulingLog   // ids 5400-5499
{
    [LoggerMessage(5401, LogLevel.Error, "Asking who is due failed; the next tick asks again")]
    public static partial void DispatchFailed(this ILogger log, Exception exception);

    [LoggerMessage(5402, LogLevel.Error, "Reading the pages that are due failed; the next tick tries again")]
    public static partial void PageReadFailed(this ILogger log, Exception exception);

    [LoggerMessage(5403, LogLevel.Error, "The search index stopped following the store; it starts again in {Pause}")]
    public static partial void IndexStopped(this ILogger log, Exception exception, TimeSpan pause);

    [LoggerMessage(5404, LogLevel.Information, "Subscribed: {Sources}")]
    public static partial void SourcesAdded(this ILogger log, string sources);

    [LoggerMessage(5405, LogLevel.Warning, "The list of sources was not read: {Message}")]
    public static partial void SourcesUnreadable(this ILogger log, string message);

    [LoggerMessage(5407, LogLevel.Information, "Tried again, since their addresses may be allowed now: {Sources} sources")]
    public static partial void BlockedSourcesRetried(this ILogger log, int sources);

    [LoggerMessage(5406, LogLevel.Error, "Retention failed; the next run tries again")]
    public static partial void RetentionFailed(this ILogger log, Exception exception);
}
