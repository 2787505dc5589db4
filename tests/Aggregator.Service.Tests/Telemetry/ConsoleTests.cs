namespace Aggregator.Service.Tests.Telemetry;

/// <summary>What an operator reads: little on the console, everything in the file.</summary>
public sealed class ConsoleTests(WatchedService service) : IClassFixture<WatchedService>
{
    [Fact]
    public void The_console_tells_of_news_and_failures_and_keeps_quiet_of_the_rest()
    {
        Assert.Matches(@"INF Source \d \(The Harbour Courier\): \d new, ", service.Console);
        Assert.Contains("1 copy, ", service.Console, StringComparison.Ordinal);
        Assert.Contains("(127.0.0.1) failed: connect, ", service.Console, StringComparison.Ordinal);
        Assert.Contains("nothing listens there; check address and port.", service.Console, StringComparison.Ordinal);
        Assert.DoesNotContain("not modified", service.Console.Replace("not modified, 0 failed", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_console_that_is_no_terminal_gets_no_colours() => Assert.DoesNotContain('\e', service.Console);

    [Fact]
    public void The_log_has_a_line_for_every_source_and_run()
    {
        Assert.All(Enumerable.Range(1, 6), source => Assert.Contains(service.Log, line => line.Contains($": Source {source} (", StringComparison.Ordinal)));
        Assert.Contains(service.Log, line => line.Contains("): not modified, ", StringComparison.Ordinal));
    }
}
