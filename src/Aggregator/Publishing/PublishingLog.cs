using Microsoft.Extensions.Logging;

namespace Aggregator.Publishing;

internal static partial class PublishingLog   // ids 5000-5099
{
    [LoggerMessage(5001, LogLevel.Debug, "Feed {Address} built as {Format}: {Entries} entries, {Bytes} bytes, at change {Seq}")]
    public static partial void FeedBuilt(this ILogger log, string address, OutputFormat format, int entries, int bytes, long seq);

    [LoggerMessage(5002, LogLevel.Debug, "Feed {Address} as {Format} is unchanged at change {Seq}")]
    public static partial void FeedUnchanged(this ILogger log, string address, OutputFormat format, long seq);
}
