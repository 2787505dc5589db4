using Microsoft.Extensions.Logging;

namespace Aggregator.Fetching;

internal static partial class FetchingLog   // ids 1000-1099
{
    /// <summary>What became of a fetch.</summary>
    public static void Ended(this ILogger log, Uri url, FetchResult result, TimeSpan elapsed)
    {
        var shown = url.IsAbsoluteUri ? ShownUrl.Of(url) : "an incomplete address";
        switch (result)
        {
            case FetchResult.Fetched fetched:
                log.Fetched(shown, fetched.Body.Length, elapsed.TotalMilliseconds);
                break;
            case FetchResult.NotModified:
                log.NotModified(shown, elapsed.TotalMilliseconds);
                break;
            case FetchResult.Failed failed:
                log.FetchFailed(shown, failed.Error, failed.Status, failed.Message);
                break;
        }
    }

    [LoggerMessage(1000, LogLevel.Debug, "Fetched {Url}: {Bytes} bytes in {ElapsedMilliseconds} ms")]
    public static partial void Fetched(this ILogger log, string url, int bytes, double elapsedMilliseconds);

    [LoggerMessage(1001, LogLevel.Debug, "Fetched {Url}: not modified in {ElapsedMilliseconds} ms")]
    public static partial void NotModified(this ILogger log, string url, double elapsedMilliseconds);

    [LoggerMessage(1002, LogLevel.Debug, "Failed to fetch {Url}: {Error}, status {Status}: {Message}")]
    public static partial void FetchFailed(this ILogger log, string url, FetchError error, int? status, string message);

    [LoggerMessage(1003, LogLevel.Debug, "Redirected from {Url} to {Target} with status {Status}")]
    public static partial void Redirected(this ILogger log, string url, string target, int status);

    [LoggerMessage(1010, LogLevel.Warning, "Unforeseen exception while fetching {Url}; reported as a failure of the source")]
    public static partial void UnforeseenException(this ILogger log, Exception exception, string url);
}
