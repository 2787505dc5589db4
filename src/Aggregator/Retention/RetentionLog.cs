using Microsoft.Extensions.Logging;

namespace Aggregator.Retention;

internal static partial class RetentionLog   // ids 7000-7099
{
    [LoggerMessage(7001, LogLevel.Information, "Retention let {LetGo} of {Articles} articles go")]
    public static partial void ArticlesLetGo(this ILogger log, long letGo, long articles);
}
