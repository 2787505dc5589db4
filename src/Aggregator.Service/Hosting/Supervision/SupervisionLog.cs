namespace Aggregator.Service.Hosting.Supervision;

internal static partial class SupervisionLog   // ids 5200-5299
{
    [LoggerMessage(5201, LogLevel.Error, "The supervisor is not told that the service is alive, and will start it anew: {Problems}")]
    public static partial void Ailing(this ILogger log, string problems);

    [LoggerMessage(5202, LogLevel.Error, "Looking after the service failed; it is looked again in a moment")]
    public static partial void WatchFailed(this ILogger log, Exception exception);

    [LoggerMessage(5203, LogLevel.Warning, "{File} was not written ({Reason}): commands on this machine do not find the service until it is started again")]
    public static partial void ServiceFileNotWritten(this ILogger log, string file, string reason);
}
