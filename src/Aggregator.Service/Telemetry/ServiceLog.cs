using System.Globalization;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Service.Hosting.Supervision;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Sinks.SystemConsole.Themes;

namespace Aggregator.Service.Telemetry;

/// <summary>A quiet console and a rolling file.</summary>
internal static class ServiceLog
{
    private const string FileLine = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";   // with an exception comes a bug: its stack is what helps

    /// <summary>Adds Serilog as the only log of the host.</summary>
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
            .Enrich.FromLogContext();
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

    private static void WriteToFile(LoggerConfiguration log, ServiceSettings settings)
    {
        var path = Path.Combine(settings.LogFolder, "aggregator-.log");
        var keep = TimeSpan.FromDays(settings.Log.KeepDays);
        if (settings.Log.Json)
        {
            log.WriteTo.File(new CompactJsonFormatter(), path, rollingInterval: RollingInterval.Day, retainedFileTimeLimit: keep, retainedFileCountLimit: null);
        }
        else
        {
            log.WriteTo.File(path, outputTemplate: FileLine, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day,
                retainedFileTimeLimit: keep, retainedFileCountLimit: null);
        }
    }

    // Warnings, and the one line per source and run that the product's flow writes.
    private static bool IsForConsole(LogEvent entry) =>
        entry.Level >= LogEventLevel.Warning
        || (entry.Level == LogEventLevel.Information && entry.Properties.ContainsKey("SourceId"));

    private static ConsoleTheme Theme() =>
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ConsoleTheme.None : AnsiConsoleTheme.Code;
}
