using System.Diagnostics;
using Aggregator.Service.Commands.Service;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Commands.Service;

public sealed class SystemdUnitTests
{
    // What systemd-analyze calls 1.3.
    private const int HighestExposure = 13;

    [Theory]
    [InlineData("/usr/bin/aggregator", "/usr/bin/aggregator")]
    [InlineData("/srv/my news", "\"/srv/my news\"")]
    [InlineData("/srv/100%$HOME", "/srv/100%%$$HOME")]
    [InlineData("""/srv/a"b\c""", """
        "/srv/a\"b\\c"
        """)]
    public void A_word_means_itself_to_systemd(string word, string quoted) => Assert.Equal(quoted, SystemdUnit.Quote(word));

    [Fact]
    public void Only_the_command_lines_of_the_shipped_unit_are_replaced()
    {
        var unit = SystemdUnit.For(new(["/opt/news reader/aggregator"], "/etc/news", null, "http://127.0.0.1:9000"));

        Assert.Equal(
            SystemdUnit.Shipped().Replace(
                "ExecStart=/usr/bin/aggregator\n", "ExecStart=\"/opt/news reader/aggregator\" --config /etc/news --urls http://127.0.0.1:9000\n",
                StringComparison.Ordinal)
                .Replace("ExecReload=/usr/bin/aggregator ", "ExecReload=\"/opt/news reader/aggregator\" --config /etc/news --urls http://127.0.0.1:9000 ", StringComparison.Ordinal),
            unit);
        Assert.NotEqual(SystemdUnit.Shipped(), unit);
    }

    [Fact]
    public void A_folder_of_the_operators_choice_is_opened_to_the_service() =>
        Assert.Contains("\nReadWritePaths=/srv/news\n", SystemdUnit.For(new(["/usr/bin/aggregator"], null, "/srv/news", null)), StringComparison.Ordinal);

    [Fact]
    public void A_folder_of_the_operators_choice_is_given_back_to_the_service_as_the_others_are()
    {
        var unit = SystemdUnit.For(new(["/usr/bin/aggregator"], null, "/srv/my news", null));

        var before = Assert.Single(unit.Split('\n'), line => line.StartsWith("ExecStartPre=+-", StringComparison.Ordinal));
        Assert.EndsWith(" %S/aggregator/ %C/aggregator/ %L/aggregator/ \"/srv/my news/\"", before, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reload_checks_the_configuration_before_it_signals()
    {
        var reloads = SystemdUnit.Shipped().Split('\n').Where(line => line.StartsWith("ExecReload=", StringComparison.Ordinal));

        Assert.Equal(["ExecReload=/usr/bin/aggregator config check", "ExecReload=/bin/kill -HUP $MAINPID"], reloads);
    }

    [Fact]
    public void What_kills_the_runtime_is_not_asked_for()
    {
        var settings = SystemdUnit.Shipped().Split('\n').Where(line => !line.StartsWith('#')).ToList();

        Assert.DoesNotContain(settings, line => line.StartsWith("MemoryDenyWriteExecute", StringComparison.Ordinal));
        Assert.Contains("Type=notify", settings);
        Assert.Contains("RestartPreventExitStatus=2 78", settings);
    }

    [ToolFact("systemd-analyze")]
    public async Task The_unit_gives_an_intruder_next_to_nothing()
    {
        using var folder = new TestFolder();
        var unit = folder.Write("aggregator.service", SystemdUnit.Shipped());

        var start = new ProcessStartInfo("systemd-analyze", ["security", "--offline=true", $"--threshold={HighestExposure}", "--no-pager", unit])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var analysis = Process.Start(start) ?? throw new InvalidOperationException("systemd-analyze did not start.");
        var report = await analysis.StandardOutput.ReadToEndAsync() + await analysis.StandardError.ReadToEndAsync();
        await analysis.WaitForExitAsync();

        Assert.True(analysis.ExitCode == 0, report);
        Assert.Contains("Overall exposure level", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Unknown", report, StringComparison.Ordinal);
    }
}
