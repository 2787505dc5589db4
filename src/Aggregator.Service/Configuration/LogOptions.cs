using System.ComponentModel.DataAnnotations;
using Serilog.Events;

namespace Aggregator.Service.Configuration;

/// <summary>Section <c>Log</c> of the configuration.</summary>
internal sealed class LogOptions
{
    /// <summary>What goes to the file at least; the console shows warnings, a line for each source that brought news, and a sum a minute.</summary>
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;

    /// <summary>Whether the file holds compact JSON, an event a line, instead of text.</summary>
    public bool Json { get; init; }

    /// <summary>Days of log files that are kept. 1 to 3650.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; init; } = 14;

    /// <summary>Megabytes of one log file; a new one is begun each day and at this size. 1 to 1024.</summary>
    [Range(1, 1024)]
    public int MaxFileMegabytes { get; init; } = 20;

    /// <summary>Log files that are kept; with <see cref="MaxFileMegabytes"/> the bound of what the log can take of the disk. 1 to 10000.</summary>
    [Range(1, 10_000)]
    public int KeepFiles { get; init; } = 31;

    /// <summary>Where the files are written; empty for LOGS_DIRECTORY (systemd), else <c>logs</c> in the data folder.</summary>
    public string Folder { get; init; } = "";
}
