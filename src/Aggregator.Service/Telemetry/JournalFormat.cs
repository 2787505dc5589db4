using System.Globalization;
using Aggregator.Service.Hosting.Supervision;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Aggregator.Service.Telemetry;

/// <summary>An event as the journal of systemd wants it: priority, words, no time and no colours.</summary>
internal sealed class JournalFormat : ITextFormatter
{
    private readonly MessageTemplateTextFormatter _words = new("{Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        _words.Format(logEvent, words);
        output.Write(Journal.Line(Priority(logEvent.Level), words.ToString()));
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
