using System.Globalization;
using Aggregator.Service.Telemetry;
using Serilog.Events;
using Serilog.Parsing;

namespace Aggregator.Service.Tests.Telemetry;

public sealed class JournalFormatTests
{
    [Theory]
    [InlineData(LogEventLevel.Debug, "<7>")]
    [InlineData(LogEventLevel.Information, "<6>")]
    [InlineData(LogEventLevel.Warning, "<4>")]
    [InlineData(LogEventLevel.Error, "<3>")]
    [InlineData(LogEventLevel.Fatal, "<2>")]
    public void An_event_has_the_priority_of_its_level_and_no_time(LogEventLevel level, string prefix) =>
        Assert.Equal($"{prefix}Source 7 failed\n", Format(level, null));

    [Fact]
    public void Words_stand_without_quotation_marks() => Assert.Equal("<6>Source seven failed\n", Format(LogEventLevel.Information, null, "seven"));

    [Fact]
    public void A_stack_keeps_the_priority_on_every_line() => Assert.Equal(
        "<3>Source 7 failed\n<3>System.InvalidOperationException: one\n<3>two\n", Format(LogEventLevel.Error, new InvalidOperationException("one\ntwo")));

    private static string Format(LogEventLevel level, Exception? thrown, object? id = null)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        new JournalFormat().Format(
            new LogEvent(DateTimeOffset.UnixEpoch, level, thrown, new MessageTemplateParser().Parse("Source {SourceId} failed"), [new("SourceId", new ScalarValue(id ?? 7))]),
            lines);
        return lines.ToString();
    }
}
