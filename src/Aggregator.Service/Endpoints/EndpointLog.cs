using System.Net;

namespace Aggregator.Service.Endpoints;

internal static partial class EndpointLog   // ids 5100-5199
{
    [LoggerMessage(5101, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger log, Exception exception, string method, string path);

    [LoggerMessage(5102, LogLevel.Warning, "A wrong key came from {Address}; further ones from there are not told in this minute")]
    public static partial void WrongKey(this ILogger log, IPAddress? address);
}
