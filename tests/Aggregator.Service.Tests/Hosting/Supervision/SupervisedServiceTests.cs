using System.Diagnostics;

namespace Aggregator.Service.Tests.Hosting.Supervision;

/// <summary>The real executable, started as systemd starts a Type=notify unit with a watchdog.</summary>
public sealed class SupervisedServiceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestFolder _folder = new();
    private readonly NotifySocket _socket = new();

    public void Dispose()
    {
        _socket.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_says_when_it_is_ready_how_it_does_that_it_lives_and_that_it_stops()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var deadline = new CancellationTokenSource(Patience);
        using var service = Start();
        try
        {
            var results = service.StandardOutput.ReadToEndAsync(deadline.Token);
            var messages = service.StandardError.ReadToEndAsync(deadline.Token);

            var starting = await _socket.ReceiveUntilAsync(message => message.StartsWith("READY=1\n", StringComparison.Ordinal));
            var answers = await AnswersAsync(starting[^1]);
            await _socket.ReceiveUntilAsync(message => message == "WATCHDOG=1");
            var firstStatus = await _socket.ReceiveAsync();
            await _socket.ReceiveUntilAsync(message => message == "WATCHDOG=1");
            using var kill = Process.Start("kill", ["-TERM", $"{service.Id}"]);
            await _socket.ReceiveUntilAsync(message => message == "STOPPING=1\nSTATUS=stopping");
            await service.WaitForExitAsync(deadline.Token);

            Assert.StartsWith("EXTEND_TIMEOUT_USEC=", starting[0], StringComparison.Ordinal);
            Assert.True(answers);
            Assert.Equal("STATUS=0 sources, 0 articles", firstStatus);   // that the scheduler begins a moment after the port is no trouble
            Assert.True(service.ExitCode == 0, await messages);
            Assert.DoesNotContain("   at ", await messages, StringComparison.Ordinal);   // on a busy machine a look may come too late, and says so
            Assert.Equal(2, (await results).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
        finally
        {
            if (!service.HasExited)
            {
                service.Kill(entireProcessTree: true);
            }
        }
    }

    [Fact]
    public async Task A_start_that_fails_leaves_its_reason_as_the_last_word()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.Config, "appsettings.json"), """{ "Http": { "Addres": "x" } }""");
        using var deadline = new CancellationTokenSource(Patience);
        using var service = Start();

        var last = await _socket.ReceiveAsync();
        await service.WaitForExitAsync(deadline.Token);

        Assert.StartsWith("STATUS=", last, StringComparison.Ordinal);
        Assert.Contains("Http:Addres: unknown key", last, StringComparison.Ordinal);
        Assert.Equal(78, service.ExitCode);
    }

    // Ready means that who starts after it is answered: asked once, at once.
    private static async Task<bool> AnswersAsync(string ready)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(new Uri(ready[(ready.IndexOf("http://", StringComparison.Ordinal))..]), "/healthz"));
        return answer.IsSuccessStatusCode;
    }

    private Process Start()
    {
        var start = Executable.StartInfo(_folder, "run", "--urls", "http://127.0.0.1:0");
        start.Environment["NOTIFY_SOCKET"] = _socket.Path;
        start.Environment["WATCHDOG_USEC"] = "6000000";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
