using System.Globalization;
using Aggregator.Service.Hosting.Supervision;
using Serilog.Events;
using Serilog.Formatting;

namespace Aggregator.Service.Telemetry;

/// <summary>An event as the journal of systemd wants it: priority, words, no time and no colours.</summary>
internal sealed class JournalFormat : ITextFormatter
{
    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var words = logEvent.RenderMessage(CultureInfo.InvariantCulture);
        output.Write(Journal.Line(Priority(logEvent.Level), logEvent.Exception is { } thrown ? $"{words}\n{thrown}" : words));
        output.Write('\n');
    }

    private static int Priority(LogEventLevel level) => level switch
    {
        LogEventLevel.Fatal => 2,
        LogEventLevel.Error => 3,
        LogEventLevel.Warning => Journal.Warning,
        LogEventLevel.Information => 6,
        _ => 7,
    };
}
