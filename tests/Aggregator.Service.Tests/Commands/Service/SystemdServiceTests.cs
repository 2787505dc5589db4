using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Service.Commands;
using Aggregator.Service.Commands.Service;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Commands.Service;

/// <summary>Installing and looking, with a systemctl of our own: a real program that writes down what it was asked.</summary>
public sealed class SystemdServiceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Installing_writes_the_unit_and_then_starts_it()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (systemctl, asked) = Systemctl("exit 0");
        Directory.CreateDirectory(_folder.Data);

        await At(systemctl, SystemdService.Install(new(["/usr/local/bin/aggregator"], null, null, null), _folder.Data)).RunAsync(Output(), CancellationToken.None);

        Assert.Contains("ExecStart=/usr/local/bin/aggregator\n", await File.ReadAllTextAsync(Path.Combine(_folder.Data, "aggregator.service")), StringComparison.Ordinal);
        Assert.Equal(["daemon-reload", "enable aggregator", "restart aggregator"], await File.ReadAllLinesAsync(asked));
    }

    [Fact]
    public async Task A_step_that_fails_says_what_the_machine_said_and_ends_the_rest()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (systemctl, asked) = Systemctl("""[ "$1" = enable ] && echo "unit is masked" >&2 && exit 1; exit 0""");
        Directory.CreateDirectory(_folder.Data);

        var failure = await Assert.ThrowsAsync<CommandFailure>(() =>
            At(systemctl, SystemdService.Install(new(["/usr/local/bin/aggregator"], null, null, null), _folder.Data)).RunAsync(Output(), CancellationToken.None));

        Assert.Contains("unit is masked", failure.Message, StringComparison.Ordinal);
        Assert.Contains("journalctl", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["daemon-reload", "enable aggregator"], await File.ReadAllLinesAsync(asked));
    }

    [Fact]
    public async Task Uninstalling_stops_first_and_keeps_the_archive()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (systemctl, asked) = Systemctl("exit 0");
        Directory.CreateDirectory(_folder.Data);
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "aggregator.service"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "store.db"), "");

        await At(systemctl, SystemdService.Uninstall(_folder.Data)).RunAsync(Output(), CancellationToken.None);

        Assert.Equal([Path.Combine(_folder.Data, "store.db")], Directory.GetFiles(_folder.Data));
        Assert.Equal("disable --now aggregator", (await File.ReadAllLinesAsync(asked))[0]);
    }

    [Theory]
    [InlineData("/home/anna/aggregator", null, "/home/anna/aggregator")]
    [InlineData("/usr/bin/aggregator", "/root/news", "/root/news")]
    [InlineData("/usr/bin/aggregator", "/tmp", "/tmp")]
    public void What_a_service_cannot_see_is_refused(string program, string? data, string named) =>
        Assert.StartsWith(named, SystemdService.Refusal(new([program], null, data, null)), StringComparison.Ordinal);

    [Fact]
    public void What_a_service_can_see_is_not_refused() =>
        Assert.Null(SystemdService.Refusal(new(["/usr/bin/aggregator"], "/etc/aggregator", "/home-of-news", null)));

    [Fact]
    public async Task The_status_of_a_service_that_runs_is_what_systemd_says_where_its_folder_is_closed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Systemctl("printf 'Result=success\nMainPID=1\nStatusText=412 sources, 3 failing\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\n'");

        var (exitCode, results) = await StatusAsync();

        Assert.Equal(0, exitCode);
        Assert.True(results.GetProperty("isRunning").GetBoolean());
        Assert.Equal("systemd, enabled", results.GetProperty("installed").GetString());
        Assert.Equal("412 sources, 3 failing", results.GetProperty("health").GetString());
    }

    [Fact]
    public async Task The_status_of_a_service_that_was_ended_says_why_and_exits_3()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Systemctl("printf 'Result=watchdog\nMainPID=0\nStatusText=3 sources\nLoadState=loaded\nActiveState=failed\nUnitFileState=enabled\n'");
        Directory.CreateDirectory(Path.Combine(_folder.Data, "logs"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Data, "logs", "aggregator-20260504.log"), "1 [INF] one\n2 [ERR] the scheduler stands still\n3 [INF] three\n");

        var (exitCode, results) = await StatusAsync();

        Assert.Equal(3, exitCode);
        Assert.Equal("failed (watchdog)", results.GetProperty("health").GetString());
        Assert.Equal("2 [ERR] the scheduler stands still", results.GetProperty("lastTrouble").GetString());
    }

    [Fact]
    public async Task The_status_where_the_configuration_is_wrong_says_so_and_exits_3()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Config, "appsettings.json"), """{ "Http": { "Addres": "x" } }""");
        Systemctl("printf 'Result=exit-code\nMainPID=0\nStatusText=stopping\nLoadState=loaded\nActiveState=failed\nUnitFileState=enabled\n'");

        var (exitCode, results) = await StatusAsync();

        Assert.Equal(3, exitCode);
        Assert.Equal("failed (exit-code): stopping", results.GetProperty("health").GetString());
        Assert.Contains("Http:Addres", results.GetProperty("settings").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_settings_of_a_running_service_hides_nothing_of_it()
    {
        await using var service = await RunningService.StartAsync(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder.Config, "appsettings.json"), """{ "Http": { "Addres": "x" } }""");

        var (exitCode, results) = await StatusAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(service.Http.BaseAddress, new Uri(results.GetProperty("address").GetString() ?? ""));
        Assert.Contains("Http:Addres", results.GetProperty("settings").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", results.GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_process_that_lives_and_does_not_answer_is_told_and_exits_1()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Takes connections, and never answers one.
        using var deaf = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        deaf.Start();
        Systemctl($"printf 'Result=success\nMainPID={Environment.ProcessId}\nNRestarts=4\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\n'");
        Directory.CreateDirectory(_folder.Data);
        new ServiceFile(new($"http://{deaf.LocalEndpoint}"), "key", Environment.ProcessId).Write(_folder.Data);

        var (exitCode, results) = await StatusAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal("the process lives, but does not answer", results.GetProperty("health").GetString());
        Assert.Equal(4, results.GetProperty("restarts").GetInt32());
    }

    [Theory]
    [InlineData("2026-05-04T10:00:00.000+00:00 [ERR] Aggregator.Some.Class: the disk is full", "the disk is full")]
    [InlineData("""{"@t":"2026-05-04T10:00:00.0000000Z","@mt":"the disk {Disk} is full","@l":"Error","Disk":"sda"}""", "the disk sda is full")]
    public void The_last_trouble_is_that_of_the_present_process_in_an_operators_words(string line, string words)
    {
        Directory.CreateDirectory(_folder.Data);
        File.WriteAllText(Path.Combine(_folder.Data, "aggregator-20260504.log"), $"{line}\n");
        var at = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

        Assert.Equal($"{at.ToLocalTime():yyyy-MM-dd HH:mm:ss} {words}", LastTrouble.In(_folder.Data, at.AddHours(-1)));
        Assert.Null(LastTrouble.In(_folder.Data, at.AddSeconds(1)));
    }

    [Fact]
    public async Task The_status_of_a_service_without_a_manager_is_its_own_answer()
    {
        await using var service = await RunningService.StartAsync(_folder);

        var (exitCode, results) = await StatusAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(Environment.ProcessId, results.GetProperty("pid").GetInt32());
        Assert.Equal(service.Http.BaseAddress, new Uri(results.GetProperty("address").GetString() ?? ""));
    }

    private static CommandOutput Output() => new(TextWriter.Null, TextWriter.Null, false, false);

    // The plan as it is, with our systemctl in the place of the machine's.
    private static InstallPlan At(string systemctl, InstallPlan plan) => plan with
    {
        Steps = [.. plan.Steps.Select(step => step is InstallStep.Run run ? run with { Command = run.Command with { Program = systemctl } } : step)],
    };

    private (string Program, string Asked) Systemctl(string script)
    {
        var asked = Path.Combine(_folder.Config, "asked");
        var program = Path.Combine(_folder.Config, "systemctl");
        File.WriteAllText(program, string.Create(CultureInfo.InvariantCulture, $"#!/bin/sh\necho \"$*\" >> '{asked}'\n{script}\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return (program, asked);
    }

    private async Task<(int ExitCode, JsonElement Results)> StatusAsync()
    {
        var start = Executable.StartInfo(_folder, "service", "status", "--json");
        start.Environment["PATH"] = $"{_folder.Config}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        using var status = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var messages = status.StandardError.ReadToEndAsync();
        var results = await status.StandardOutput.ReadToEndAsync();
        await status.WaitForExitAsync();
        Assert.True(results.Length > 0, await messages);
        using var document = JsonDocument.Parse(results);
        return (status.ExitCode, document.RootElement.Clone());
    }
}
