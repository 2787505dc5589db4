using Microsoft.Extensions.Logging;

namespace Aggregator.Ingestion;

internal static partial class IngestionLog   // ids 6000-6099
{
    [LoggerMessage(6001, LogLevel.Warning, "A publisher's rule was skipped: {Problem}")]
    public static partial void PublisherRuleSkipped(this ILogger log, string problem);

    [LoggerMessage(6002, LogLevel.Information, "Source {SourceId}: {Articles} articles keep the feed's own text: {Reasons}")]
    public static partial void FeedTextKept(this ILogger log, int sourceId, int articles, string reasons);

    [LoggerMessage(6003, LogLevel.Error, "The page {Url} met a fault of the service; its article keeps the feed's own text")]
    public static partial void PageFaulted(this ILogger log, Exception fault, string url);
}
