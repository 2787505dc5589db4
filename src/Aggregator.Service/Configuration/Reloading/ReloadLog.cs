namespace Aggregator.Service.Configuration.Reloading;

internal static partial class ReloadLog   // ids 5300-5399
{
    [LoggerMessage(5301, LogLevel.Information, "The configuration changed: {Change}")]
    public static partial void TakenOver(this ILogger log, string change);

    [LoggerMessage(5302, LogLevel.Warning, "{Key} changed: takes effect at the next start")]
    public static partial void WaitsForStart(this ILogger log, string key);

    [LoggerMessage(5303, LogLevel.Warning, "The configuration goes on as it was: {Problem}")]
    public static partial void Refused(this ILogger log, string problem);

    [LoggerMessage(5304, LogLevel.Error, "Reading the configuration again failed; the next change tries again")]
    public static partial void ReloadFailed(this ILogger log, Exception exception);

    [LoggerMessage(5305, LogLevel.Warning, "{Title} ({SourceId}) was taken out of {File} and goes on: `aggregator sources remove {SourceId}` ends it")]
    public static partial void TakenOut(this ILogger log, string title, int sourceId, string file);

    [LoggerMessage(5306, LogLevel.Warning, "{Sources} sources of {File} are not subscribed: removed by command, or written since the backup; `aggregator sources import {File}` adds them")]
    public static partial void NotSubscribed(this ILogger log, int sources, string file);
}
