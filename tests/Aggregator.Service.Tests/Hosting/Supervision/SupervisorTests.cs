using Aggregator.Service.Hosting.Supervision;

namespace Aggregator.Service.Tests.Hosting.Supervision;

public sealed class SupervisorTests
{
    [Fact]
    public async Task What_is_told_arrives_as_one_message_of_lines()
    {
        using var socket = new NotifySocket();

        socket.Supervisor().Ready("two\nlines");

        Assert.Equal("READY=1\nSTATUS=two lines", await socket.ReceiveAsync());
    }

    [Fact]
    public void Without_a_socket_nothing_is_told_and_no_watchdog_waits()
    {
        var supervisor = new Supervisor(name => name == "WATCHDOG_USEC" ? "60000000" : null, Environment.ProcessId);

        Assert.False(supervisor.IsThere);
        Assert.Null(supervisor.Watchdog);
        Assert.False(supervisor.Tell("READY=1"));
    }

    [Fact]
    public void A_supervisor_that_went_away_is_no_failure()
    {
        using var gone = new NotifySocket();
        var supervisor = gone.Supervisor();
        gone.Dispose();

        Assert.False(supervisor.Tell("READY=1"));
    }

    [Fact]
    public void The_watchdog_waits_for_the_process_it_was_set_for()
    {
        using var socket = new NotifySocket();
        var minute = TimeSpan.FromMinutes(1);

        Assert.Equal(minute, socket.Supervisor(minute).Watchdog);
        Assert.Equal(minute, socket.Supervisor(minute, Environment.ProcessId).Watchdog);
        Assert.Null(socket.Supervisor(minute, Environment.ProcessId + 1).Watchdog);
        Assert.Null(socket.Supervisor().Watchdog);
        Assert.Null(socket.Supervisor(TimeSpan.Zero).Watchdog);
    }

    [Fact]
    public async Task A_slow_start_asks_for_time_until_it_is_over()
    {
        using var socket = new NotifySocket();

        await using (SlowStart.Begin(socket.Supervisor(), TimeProvider.System))
        {
            Assert.Equal("EXTEND_TIMEOUT_USEC=60000000\nSTATUS=opening the archive", await socket.ReceiveAsync());
        }

        socket.Supervisor().Feed();
        Assert.Equal("WATCHDOG=1", await socket.ReceiveAsync());
    }
}
