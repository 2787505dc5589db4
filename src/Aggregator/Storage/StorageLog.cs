using Microsoft.Extensions.Logging;

namespace Aggregator.Storage;

internal static partial class StorageLog   // ids 3000-3099
{
    [LoggerMessage(3000, LogLevel.Information, "Store {StoreId} opened: {Sources} sources, {Articles} articles, {Remembered} of them compared with by text")]
    public static partial void StoreOpened(this ILogger log, Guid storeId, int sources, long articles, int remembered);

    [LoggerMessage(3001, LogLevel.Information, "Store closed")]
    public static partial void StoreClosed(this ILogger log);

    [LoggerMessage(3002, LogLevel.Error, "A commit of {Calls} calls was rolled back and is done again one by one")]
    public static partial void JointCommitFellApart(this ILogger log, int calls, Exception cause);

    [LoggerMessage(3003, LogLevel.Error, "A commit failed and was undone; the database was opened anew, and writing is tried again by itself")]
    public static partial void CommitFailed(this ILogger log, Exception cause);

    [LoggerMessage(3004, LogLevel.Information, "A backup was made and read back in full: {Articles} articles, {Bytes} bytes")]
    public static partial void BackupMade(this ILogger log, long articles, long bytes);

    [LoggerMessage(3005, LogLevel.Warning, "{Articles} stored articles are damaged: 'aggregator store check' names them, a backup has them whole")]
    public static partial void ArticlesDamaged(this ILogger log, int articles);

    [LoggerMessage(3006, LogLevel.Information, "Store compacted: {BytesBefore} bytes before, {BytesAfter} after")]
    public static partial void StoreCompacted(this ILogger log, long bytesBefore, long bytesAfter);

    [LoggerMessage(3007, LogLevel.Error, "The disk of {Folder} is full: make room. Nothing is stored until then, nothing is lost, and reading goes on")]
    public static partial void DiskWasFull(this ILogger log, string folder);

    [LoggerMessage(3008, LogLevel.Warning, "The store is written again")]
    public static partial void WritingAgain(this ILogger log);

    [LoggerMessage(3009, LogLevel.Error, "The database could not be opened anew; it is tried again by itself")]
    public static partial void NotReopened(this ILogger log, Exception cause);

    [LoggerMessage(3012, LogLevel.Error,
        "The database is damaged: 'aggregator store check' says where; stop the service and restore a backup with 'aggregator store restore FILE'. What is sound is served until then")]
    public static partial void DamageMet(this ILogger log, Exception cause);

    [LoggerMessage(3010, LogLevel.Error,
        "The disk of {Folder} has {FreeMegabytes} MB free, less than Storage:MinFreeMegabytes ({MinFreeMegabytes}): make room. Nothing is fetched until then, nothing is lost, and reading goes on")]
    public static partial void DiskShort(this ILogger log, string folder, long freeMegabytes, int minFreeMegabytes);

    [LoggerMessage(3020, LogLevel.Information, "The database {Path} is of version {Schema} and is written anew as version {New}; that takes a minute for every hundred thousand articles")]
    public static partial void SchemaRaising(this ILogger log, string path, int schema, int @new);

    [LoggerMessage(3021, LogLevel.Information, "The database {Path} is of version {Schema} now; the old one is {Kept}, to be deleted when all is well")]
    public static partial void SchemaRaised(this ILogger log, string path, int schema, string? kept);

    [LoggerMessage(3011, LogLevel.Warning, "The disk of {Folder} has room again ({FreeMegabytes} MB); fetching goes on")]
    public static partial void DiskHasRoom(this ILogger log, string folder, long freeMegabytes);

    [LoggerMessage(3013, LogLevel.Error,
        "The log of the database was cut short: {Pages} pages that were on the disk are gone, and with them the last commits. A backup may have what they held")]
    public static partial void LogCutShort(this ILogger log, long pages);

    [LoggerMessage(3014, LogLevel.Error, "Runs of keys were not merged; it is tried again after a while. Nothing is lost, but finding takes longer until then")]
    public static partial void KeysNotMerged(this ILogger log, Exception cause);

    [LoggerMessage(3015, LogLevel.Warning, "What the finder of duplicates knows was not saved. Nothing is lost, but opening the store takes longer until it is; that is tried again after more changes")]
    public static partial void FinderNotSaved(this ILogger log, Exception cause);
}
