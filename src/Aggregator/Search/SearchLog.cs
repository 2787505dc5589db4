using Microsoft.Extensions.Logging;

namespace Aggregator.Search;

internal static partial class SearchLog   // ids 4000-4099
{
    [LoggerMessage(4001, LogLevel.Information, "Index opened at change {Seq}; the store is at {StoreSeq}")]
    public static partial void IndexOpened(this ILogger log, long seq, long storeSeq);

    [LoggerMessage(4002, LogLevel.Warning, "Index is rebuilt from the store: {Reason}")]
    public static partial void IndexRebuilt(this ILogger log, string reason);

    [LoggerMessage(4003, LogLevel.Error, "Index failed at change {Seq}; it is opened again in {Delay}")]
    public static partial void IndexFailed(this ILogger log, Exception failure, long seq, TimeSpan delay);

    [LoggerMessage(4004, LogLevel.Error, "Article {ArticleId} could not be indexed and cannot be found by words")]
    public static partial void ArticleNotIndexed(this ILogger log, Exception failure, ArticleId articleId);

    [LoggerMessage(4005, LogLevel.Debug, "Index committed at change {Seq}")]
    public static partial void IndexCommitted(this ILogger log, long seq);

    [LoggerMessage(4006, LogLevel.Warning, "Index could not be committed on the way out; what is missing is replayed at the next start")]
    public static partial void LastCommitFailed(this ILogger log, Exception failure);

    [LoggerMessage(4007, LogLevel.Warning, "Index could not be closed cleanly")]
    public static partial void IndexNotClosed(this ILogger log, Exception failure);

    [LoggerMessage(4008, LogLevel.Error, "The disk of the search index is full: make room. It stays at change {Seq} until then, and is tried again in {Delay}")]
    public static partial void IndexDiskFull(this ILogger log, long seq, TimeSpan delay);
}
