using System.ComponentModel.DataAnnotations;
using Serilog.Events;

namespace Aggregator.Service.Configuration;

/// <summary>Section <c>Log</c> of the configuration.</summary>
internal sealed class LogOptions
{
    /// <summary>What goes to the file at least; the console always shows warnings and one line per source and run.</summary>
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;

    /// <summary>Whether the file holds compact JSON, an event a line, instead of text.</summary>
    public bool Json { get; init; }

    /// <summary>Days of log files that are kept. 1 to 3650.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; init; } = 14;

    /// <summary>Where the files are written; empty for LOGS_DIRECTORY (systemd), else <c>logs</c> in the data folder.</summary>
    public string Folder { get; init; } = "";
}
