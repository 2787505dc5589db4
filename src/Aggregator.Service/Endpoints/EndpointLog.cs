namespace Aggregator.Service.Endpoints;

internal static partial class EndpointLog   // ids 5100-5199
{
    [LoggerMessage(5101, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger log, Exception exception, string method, string path);
}
