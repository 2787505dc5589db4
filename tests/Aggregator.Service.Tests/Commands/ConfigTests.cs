using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Aggregator.Service.Tests.Commands;

public sealed class ConfigTests
{
    [Fact]
    public async Task Checking_prints_a_line_for_every_problem_of_every_file()
    {
        using var folder = new TestFolder("""
            {
              "Fetching": { "HostSpaceing": "1s",
                "FeedTimeout": "soon" },
              "Publishing": { "Feeds": { "trade": { "Query": "q=\"two" }, "german": { "Query": "lang=de" }, "late": { "Query": "from=someday" } } }
            }
            """);
        Directory.CreateDirectory(Path.Combine(folder.Config, "publishers"));
        await File.WriteAllTextAsync(Path.Combine(folder.Config, "publishers", "paper.json"), """{ "hosts": ["a.test"], "bodi": "p" }""");
        await File.WriteAllTextAsync(Path.Combine(folder.Config, "sources.opml"), "<opml version=\"2.0\"><body><outline");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "config", "check");

        string[] expected =
        [
            "appsettings.json:2: Fetching:HostSpaceing: unknown key (did you mean HostSpacing?)", "appsettings.json:3: Fetching:FeedTimeout = \"soon\": allowed is a duration",
            "appsettings.json:4: Publishing:Feeds:trade:Query", "(did you mean language?)", "from must be a date", "paper.json:1: bodi", "sources.opml: line 1",
        ];
        Assert.Equal(78, exitCode);
        Assert.All(expected, words => Assert.Contains(words, messages, StringComparison.Ordinal));
        Assert.Equal(expected.Length, messages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_found_before_the_start()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.Data, "a file stands where the folder should");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "config", "check");

        Assert.Equal(78, exitCode);
        Assert.Contains(folder.Data, messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_service_reads_is_told_and_a_file_of_secrets_that_others_can_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        var secrets = Path.Combine(folder.Config, "environment");
        await File.WriteAllTextAsync(secrets, "AGGREGATOR__Http__Address=http://127.0.0.1:1\n");
        File.SetUnixFileMode(secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var (exitCode, _, open) = await Executable.RunAsync(folder, "config", "check");
        await File.WriteAllTextAsync(secrets, "# AGGREGATOR__Http__Address=http://127.0.0.1:1\n");
        File.SetUnixFileMode(secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var (_, _, empty) = await Executable.RunAsync(folder, "config", "check");

        Assert.Equal(0, exitCode);
        Assert.Contains($"{secrets}: the service reads this as well", open, StringComparison.Ordinal);
        Assert.Contains($"chmod 600 {secrets}", open, StringComparison.Ordinal);
        Assert.DoesNotContain(secrets, empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_from_the_default_is_shown_with_the_line_it_comes_from()
    {
        using var folder = new TestFolder(
            "{\n \"Fetching\": { \"HostSpacing\": \"2s\", \"MaxRedirects\": 5,\n \"Proxy\": \"http://me:hidden@proxy:3128\" } }");

        var (_, table, _) = await Executable.RunAsync(folder, "config", "show", "--changed", "--urls", "http://127.0.0.1:99");
        var (_, json, _) = await Executable.RunAsync(folder, "config", "show", "--changed", "--json");

        var file = Path.Combine(folder.Config, "appsettings.json");
        Assert.Equal(
            ["Http:Address\thttp://127.0.0.1:99\tcommand line", $"Fetching:HostSpacing\t2s\t{file}:2", $"Fetching:Proxy\thttp://***@proxy:3128/\t{file}:3"],
            table.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        using var rows = JsonDocument.Parse(json);
        Assert.Equal(["Fetching:HostSpacing", "Fetching:Proxy"], rows.RootElement.EnumerateArray().Select(row => row.GetProperty("key").GetString()));
        Assert.DoesNotContain("hidden", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_in_a_process_of_its_own_reloads_by_command_and_by_signal()
    {
        using var folder = new TestFolder();
        using var process = Process.Start(Executable.StartInfo(folder, "run", "--urls", "http://127.0.0.1:0")) ?? throw new InvalidOperationException();
        try
        {
            var address = await AddressAsync(folder);
            using var http = new HttpClient { BaseAddress = address };
            var settings = Path.Combine(folder.Config, "appsettings.json");

            await File.WriteAllTextAsync(settings, """{ "Publishing": { "Feeds": { "one": { "Query": "q=a" } } }, "Search": { "BufferMegabytes": 4 } }""");
            var (exitCode, results, _) = await Executable.RunAsync(folder, "config", "reload");
            await File.WriteAllTextAsync(settings, """{ "Publishing": """);
            var (refused, _, messages) = await Executable.RunAsync(folder, "config", "reload");

            Assert.Equal((0, 78), (exitCode, refused));
            Assert.Contains("at the next start: Search:BufferMegabytes", results, StringComparison.Ordinal);
            Assert.Contains("appsettings.json:1", messages, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/feeds/one.atom")).StatusCode);
            await HangUpAsync(process, settings, http);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task HangUpAsync(Process process, string settings, HttpClient http)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(settings, """{ "Publishing": { "Feeds": { "two": { "Query": "q=b" } } } }""");
        using var kill = Process.Start("kill", ["-HUP", $"{process.Id}"]);
        await Eventually.HoldsAsync(async () => (await http.GetAsync("/feeds/two.atom")).StatusCode is HttpStatusCode.OK);
        Assert.False(process.HasExited);
    }

    private static async Task<Uri> AddressAsync(TestFolder folder)
    {
        var file = Path.Combine(folder.Data, "service.json");
        await Eventually.HoldsAsync(() => Task.FromResult(File.Exists(file)));
        using var service = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        return new(service.RootElement.GetProperty("address").GetString() ?? "");
    }

    [Fact]
    public async Task A_contact_is_recommended_and_its_absence_no_mistake()
    {
        using var without = new TestFolder("{}");
        using var with = new TestFolder("""{ "Fetching": { "Contact": "news@reader.test" } }""");

        var (exitCode, _, advised) = await Executable.RunAsync(without, "config", "check");
        var (_, _, silent) = await Executable.RunAsync(with, "config", "check");

        Assert.Equal(0, exitCode);
        Assert.Contains("Fetching:Contact is not set", advised, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact", silent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_the_feed_of_health_is_taken()
    {
        using var folder = new TestFolder("""{ "Publishing": { "Feeds": { "Health": { "Query": "tag=health" } } } }""");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "config", "check");

        Assert.Equal(78, exitCode);
        Assert.Contains("/feeds/health.atom is the feed of the sources' health; choose another name", messages, StringComparison.Ordinal);
    }
}
