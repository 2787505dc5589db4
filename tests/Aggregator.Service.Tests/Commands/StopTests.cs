using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Aggregator.Service.Tests.Commands;

/// <summary>Ctrl-C on the real executable while a source's answer is awaited. Only where there are signals to send.</summary>
public sealed class StopTests : IDisposable
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestFolder _folder = new();
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);

    public StopTests() => _silent.Start();

    public void Dispose()
    {
        _silent.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_service_stops_in_the_middle_of_a_fetch()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await SubscribeAsync();

        var (exitCode, took, messages) = await InterruptAsync("run", "--urls", "http://127.0.0.1:0");

        Assert.True(exitCode == 0, messages);
        Assert.InRange(took, TimeSpan.Zero, StopsWithin);
        Assert.False(File.Exists(Path.Combine(_folder.Data, "service.json")));
        await AssertStoreIsSoundAsync();
    }

    [Fact]
    public async Task A_fetch_stops_and_says_so()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await SubscribeAsync();

        var (exitCode, took, messages) = await InterruptAsync("fetch", "--all");

        Assert.Equal(1, exitCode);
        Assert.InRange(took, TimeSpan.Zero, StopsWithin);
        Assert.Equal("Stopped.", messages.Trim());
        await AssertStoreIsSoundAsync();
    }

    private async Task SubscribeAsync()
    {
        var (exitCode, _, messages) = await Executable.RunAsync(_folder, "sources", "add", $"http://{_silent.LocalEndpoint}/feed");
        Assert.True(exitCode == 0, messages);
    }

    private async Task AssertStoreIsSoundAsync()
    {
        var (exitCode, results, _) = await Executable.RunAsync(_folder, "store", "check");
        Assert.True(exitCode == 0, results);
    }

    private async Task<(int ExitCode, TimeSpan Took, string Messages)> InterruptAsync(params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var process = Process.Start(Executable.StartInfo(_folder, arguments)) ?? throw new InvalidOperationException("dotnet did not start.");
        try
        {
            var results = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var messages = process.StandardError.ReadToEndAsync(deadline.Token);
            using var waiting = await _silent.AcceptTcpClientAsync(deadline.Token);

            var clock = Stopwatch.StartNew();
            using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync(deadline.Token);
            clock.Stop();
            await results;
            return (process.ExitCode, clock.Elapsed, await messages);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
