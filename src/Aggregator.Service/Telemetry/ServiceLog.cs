using System.Globalization;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Service.Hosting.Supervision;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Serilog.Sinks.SystemConsole.Themes;

namespace Aggregator.Service.Telemetry;

/// <summary>A quiet console and a rolling file.</summary>
internal static class ServiceLog
{
    private const long Megabyte = 1024 * 1024;
    private const string FileLine = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";   // with an exception comes a bug: its stack is what helps

    // What an operator of 300 sources wants to see go by: what brought news, and a line a minute that all goes well. The rest is in the file.
    private static readonly HashSet<int> ForConsole =
    [
        2001,   // a source brought news
        3004,   // a backup was written
        3006,   // the store was compacted
        5301,   // what was taken over from a changed configuration
        5404,   // new sources of sources.opml
        5501,   // the minute's sum
        7001,   // what retention let go
    ];

    /// <summary>Adds Serilog as the only log of the host, and the switch of its level.</summary>
    public static void Add(IServiceCollection services, ServiceSettings settings, ServiceMode mode)
    {
        var level = new LoggingLevelSwitch(settings.Log.Level);
        services.AddSingleton(level).AddSerilog(Create(settings, mode, level), dispose: true);
    }

    private static Logger Create(ServiceSettings settings, ServiceMode mode, LoggingLevelSwitch level)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.ControlledBy(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)   // a start that fails is told in one line by the command
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutClock>();
        if (mode is ServiceMode.Command)
        {
            // A command speaks for itself; only what an operator must know goes beside it.
            return log.WriteTo.Console(LogEventLevel.Error, ConsoleLine, CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
                .CreateLogger();
        }

        WriteToFile(log, settings);
        if (Journal.HasStandardError())
        {
            return log.WriteTo.Logger(journal => journal
                .Filter.ByIncludingOnly(IsForConsole).WriteTo.Console(new JournalFormat(), standardErrorFromLevel: LogEventLevel.Verbose)).CreateLogger();
        }

        return log.WriteTo.Logger(console => console
                .Filter.ByIncludingOnly(IsForConsole)
                .WriteTo.Console(outputTemplate: ConsoleLine, formatProvider: CultureInfo.InvariantCulture,
                    standardErrorFromLevel: LogEventLevel.Verbose, theme: Theme()))
            .CreateLogger();
    }

    // A new file each day and at every so many bytes, and so many files at most: a flood costs old lines, never the disk that the archive needs.
    private static void WriteToFile(LoggerConfiguration log, ServiceSettings settings)
    {
        var path = Path.Combine(settings.LogFolder, "aggregator-.log");
        ITextFormatter lines = settings.Log.Json ? new CompactJsonFormatter() : new MessageTemplateTextFormatter(FileLine, CultureInfo.InvariantCulture);
        log.WriteTo.File(
            lines, path, rollingInterval: RollingInterval.Day, rollOnFileSizeLimit: true, fileSizeLimitBytes: settings.Log.MaxFileMegabytes * Megabyte,
            retainedFileTimeLimit: TimeSpan.FromDays(settings.Log.KeepDays), retainedFileCountLimit: settings.Log.KeepFiles);
    }

    private static bool IsForConsole(LogEvent entry) =>
        entry.Level >= LogEventLevel.Warning
        || (entry.Properties.TryGetValue("EventId", out var id) && id is StructureValue { Properties: var parts }
            && parts.Any(part => part is { Name: "Id", Value: ScalarValue { Value: int number } } && ForConsole.Contains(number)));

    // The sink itself writes no colours into a file or a pipe.
    private static ConsoleTheme Theme() =>
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb"
            ? ConsoleTheme.None
            : AnsiConsoleTheme.Code;
}
