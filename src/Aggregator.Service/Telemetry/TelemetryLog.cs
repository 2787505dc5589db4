#pragma warning disable SYSLIB1015, IDE1006 // Numbers that the text says in words are properties too, for those who read the JSON: named as the others are.

namespace Aggregator.Service.Telemetry;

internal static partial class TelemetryLog   // ids 5500-5599
{
    [LoggerMessage(5501, LogLevel.Information,
        "Fetches in the last minute: {Runs}, of them {NotModified} not modified, {Failed} failed: {Made}; {Running} under way, {Waiting} waiting")]
    public static partial void MinuteSummed(
        this ILogger log, int runs, int notModified, int failed, string made, int running, int waiting,
        int NewArticles, int Copies, int NewVersions, int Unchanged, int Postponed);
}
