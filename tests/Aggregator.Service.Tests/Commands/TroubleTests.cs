using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Commands;

/// <summary>Every trouble that an operator can have, provoked on the real executable: one line with what to do, the right exit code, and nothing lost.</summary>
public sealed partial class TroubleTests
{
    private const int Page = 8192;

    [Theory]
    [InlineData("""{ "Fetching": { "HostSpacing": "2 hours" } }""", "Fetching:HostSpacing", "duration")]
    [InlineData("""{ "Fetching": { "HostSpacing": "2h" } }""", "Fetching:HostSpacing", "1m")]
    [InlineData("""{ "Fetching": { "HostSpacings": "1s" } }""", "Fetching:HostSpacings", "unknown key")]
    [InlineData("""{ "Fetch": { "HostSpacing": "1s" } }""", "Fetch", "unknown section")]
    [InlineData("""{ "Fetching": """, "appsettings.json", "JSON")]
    [InlineData("""{ "Publishing": { "Feeds": { "german": { "Query": "lang=de" } } } }""", "Publishing:Feeds:german:Query", "language")]
    [InlineData("""{ "Http": { "Address": "http://0.0.0.0:8480" } }""", "Http:Address", "Http:Keys")]
    public async Task A_wrong_configuration_is_one_line_and_exit_code_78(string settings, string key, string words)
    {
        using var folder = new TestFolder(settings);

        var (exitCode, results, messages) = await Executable.RunAsync(folder, "run");

        Assert.Equal(78, exitCode);
        Assert.Empty(results);
        Assert.Contains(key, messages, StringComparison.Ordinal);
        Assert.Contains(words, messages, StringComparison.Ordinal);
        Assert.Contains("appsettings.json", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_one_line_with_what_to_do()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.Data, "a file stands where the folder should");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "run", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("--data DIR", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aggregator.db")]
    [InlineData("sources-seen.txt")]
    [InlineData("index/write.lock")]
    [InlineData("index")]
    public async Task What_another_user_left_is_one_line_with_the_command_that_gives_it_back(string left)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/setpriv"))
        {
            return;   // only root can make a file that is another's
        }

        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Data, "index"));
        await File.WriteAllTextAsync(Path.Combine(folder.Data, left == "index" ? "index/one" : left), "");
        using (var give = Process.Start("chown", ["-R", "65534", Path.GetDirectoryName(folder.Data) ?? folder.Data]))
        {
            await give.WaitForExitAsync();
        }

        using (var leave = Process.Start("chown", ["-R", "0", Path.Combine(folder.Data, left)]))
        {
            await leave.WaitForExitAsync();
        }

        var start = Executable.StartInfo(folder, "run", "--urls", "http://127.0.0.1:0");
        string[] asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups", start.FileName, .. start.ArgumentList];
        using var service = Process.Start(new ProcessStartInfo("setpriv", asNobody) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("setpriv did not start.");
        var messages = await service.StandardError.ReadToEndAsync();

        await service.WaitForExitAsync();
        Assert.Equal(1, service.ExitCode);
        Assert.StartsWith($"{Path.Combine(folder.Data, left)} cannot be written", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("sudo chown -R", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_service_says_that_the_folder_is_in_use()
    {
        using var folder = new TestFolder();
        await using var first = await RunningService.StartAsync(folder);

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "run", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains(folder.Data, Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var folder = new TestFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "run", "--urls", address);

        Assert.Equal(1, exitCode);
        Assert.Contains($"{address} is in use", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_list_that_cannot_be_read_is_told_and_changes_nothing()
    {
        using var folder = new TestFolder();
        var list = folder.Write("list.opml", "<html><body>404</body></html>");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "import", list);

        Assert.Equal(1, exitCode);
        Assert.Contains("cannot be read", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-database", "it is no database")]
    [InlineData("emptied", "it is empty")]
    [InlineData("cut", "its end is missing")]
    [InlineData("overwritten", "is damaged")]
    [InlineData("log", "its log is not one that this version writes")]
    public async Task A_corrupt_store_is_one_line_that_names_the_restore_and_its_files_stay_as_they_are(string damage, string words)
    {
        using var folder = new TestFolder();
        await MakeStoreAsync(folder);
        Damage(folder, damage);
        var before = FilesOf(folder);

        var (exitCode, results, messages) = await Executable.RunAsync(folder, "run", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Empty(results);
        Assert.Contains(words, OnlyLine(messages), StringComparison.Ordinal);
        Assert.Contains("aggregator store restore FILE", messages, StringComparison.Ordinal);
        Assert.Equal(before, FilesOf(folder));
    }

    [Fact]
    public async Task A_corrupt_store_is_restored_from_a_backup_and_kept_aside()
    {
        using var folder = new TestFolder();
        await MakeStoreAsync(folder);
        var backup = folder.Write("backup.db", "");
        File.Delete(backup);
        await Executable.RunAsync(folder, "store", "backup", backup);
        Damage(folder, "overwritten");
        var damaged = FilesOf(folder)["aggregator.db"];

        var (exitCode, restored, aside) = await Executable.RunAsync(folder, "store", "restore", backup);
        var (_, sources, _) = await Executable.RunAsync(folder, "sources", "list");

        Assert.Equal(0, exitCode);
        Assert.Contains("of 1 source into", restored, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:9/feed", sources, StringComparison.Ordinal);
        Assert.Contains("aggregator-replaced-", OnlyLine(aside), StringComparison.Ordinal);
        Assert.Contains(FilesOf(folder), file => file.Key.StartsWith("aggregator-replaced-", StringComparison.Ordinal) && file.Value == damaged);
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_service_nor_from_a_file_that_is_no_backup()
    {
        using var folder = new TestFolder();
        await MakeStoreAsync(folder);
        var backup = folder.Write("no-backup.db", "not a database");
        int beside;
        string words;
        await using (await RunningService.StartAsync(folder))
        {
            (beside, _, words) = await Executable.RunAsync(folder, "store", "restore", backup);
        }

        var before = FilesOf(folder)["aggregator.db"];
        var (alone, _, other) = await Executable.RunAsync(folder, "store", "restore", backup);

        Assert.Equal((1, 1), (beside, alone));
        Assert.Contains("Stop the service first", OnlyLine(words), StringComparison.Ordinal);
        Assert.Contains(backup, OnlyLine(other), StringComparison.Ordinal);
        Assert.Equal(before, FilesOf(folder)["aggregator.db"]);
    }

    [Fact]
    public async Task A_search_index_of_garbage_heals_by_itself()
    {
        using var folder = new TestFolder();
        await MakeStoreAsync(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Data, "index")))
        {
            await File.WriteAllTextAsync(file, "garbage");
        }

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "articles", "search", "word");

        Assert.Equal((1, "Nothing found."), (exitCode, messages.Trim()));   // an answer of the index made anew, not an error
    }

    [Fact]
    public async Task A_first_list_of_sources_that_cannot_be_read_does_not_keep_the_service_from_its_work()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Config, "sources.opml"), "<opml><body>");

        await using var service = await RunningService.StartAsync(folder);

        Assert.Equal(HttpStatusCode.OK, (await service.Http.GetAsync("/readyz")).StatusCode);
    }

    [SmallDiskFact]
    public async Task On_a_disk_that_is_full_at_the_start_the_service_says_so_and_answers()
    {
        using var folder = new TestFolder();
        await MakeStoreAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder.Config, "sources.opml"), """<opml version="2.0"><body><outline xmlUrl="http://127.0.0.1:9/new"/></body></opml>""");
        var usual = Executable.StartInfo(folder, "run", "--urls", "http://127.0.0.1:0");
        var stored = folder.Data + "-stored";
        Directory.Move(folder.Data, stored);
        Directory.CreateDirectory(folder.Data);   // the small disk is put over it
        var filled = $"cp -r '{stored}/.' '{folder.Data}' && head -c 40M /dev/zero > '{folder.Data}/ballast'; exec \"$@\"";
        using var process = Process.Start(SmallDisk.StartInfo(folder.Data, 32, ["sh", "-c", filled, "sh", usual.FileName, .. usual.ArgumentList]))
            ?? throw new InvalidOperationException("unshare did not start.");
        var messages = process.StandardError.ReadToEndAsync();
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressOfAsync(process) };

            Assert.Contains("make room", await UntilAsync(http, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/v1/articles")).StatusCode);
        }
        finally
        {
            process.Kill();
        }

        Assert.DoesNotContain("   at ", await messages, StringComparison.Ordinal);
        Assert.Contains("sources.opml: not taken over", await messages, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task On_a_disk_that_fills_up_the_service_says_so_once_goes_on_answering_and_recovers_by_itself()
    {
        using var folder = new TestFolder(
            """{ "Storage": { "MinFreeMegabytes": 4 }, "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ] } }""");
        Directory.CreateDirectory(folder.Data);
        var usual = Executable.StartInfo(folder, "run", "--urls", "http://127.0.0.1:0");
        using var process = Process.Start(SmallDisk.StartInfo(folder.Data, 32, [usual.FileName, .. usual.ArgumentList])) ?? throw new InvalidOperationException("unshare did not start.");
        var messages = process.StandardError.ReadToEndAsync();
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressOfAsync(process) };
            var ballast = $"/proc/{process.Id}/root{folder.Data}/ballast";   // the disk is seen by the process alone
            FillUp(ballast);

            var unready = await UntilAsync(http, HttpStatusCode.ServiceUnavailable);
            var reading = await http.GetAsync("/api/v1/articles");
            File.Delete(ballast);
            await UntilAsync(http, HttpStatusCode.OK);

            Assert.Contains("Storage:MinFreeMegabytes", unready, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
        }
        finally
        {
            process.Kill();
        }

        var lines = (await messages).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("make room", lines[0], StringComparison.Ordinal);
        Assert.Contains("has room again", lines[1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address { get; }

    private static async Task MakeStoreAsync(TestFolder folder)
    {
        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "add", "http://127.0.0.1:9/feed");
        Assert.True(exitCode == 0, messages);
    }

    private static void Damage(TestFolder folder, string damage)
    {
        var data = Path.Combine(folder.Data, "aggregator.db");
        switch (damage)
        {
            case "no-database": File.WriteAllText(data, new string('x', 4 * Page)); break;
            case "emptied": File.WriteAllBytes(data, []); break;
            case "cut": Cut(data, 2 * Page); break;
            case "overwritten": Overwrite(data, Page); break;
            default: File.WriteAllText(Path.Combine(folder.Data, "aggregator-log.db"), new string('Z', 2 * Page)); break;
        }
    }

    private static void Cut(string path, int length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }

    private static void Overwrite(string path, int from)
    {
        using var file = File.OpenWrite(path);
        file.Position = from;
        file.Write(Enumerable.Repeat((byte)'Z', (int)file.Length - from).ToArray());
    }

    private static Dictionary<string, string> FilesOf(TestFolder folder) => Directory.GetFiles(folder.Data, "*.db")
        .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);

    private static string OnlyLine(string messages) => Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Uri> AddressOfAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address.Match(line) is { Success: true, Value: var address })
            {
                return new Uri(address);
            }
        }

        throw new InvalidOperationException("The service did not say where it listens.");
    }

    private static void FillUp(string path)
    {
        using var file = File.Create(path);
        try
        {
            for (var megabyte = new byte[1024 * 1024]; ;)
            {
                file.Write(megabyte);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static async Task<string> UntilAsync(HttpClient http, HttpStatusCode status)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < TimeSpan.FromSeconds(60);)
        {
            using var answer = await http.GetAsync("/readyz");
            if (answer.StatusCode == status)
            {
                return await answer.Content.ReadAsStringAsync();
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"/readyz did not answer {status}.");
    }
}
