using System.IO.Compression;
using System.Net;
using System.Text;
using Aggregator.Service.Demo;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Commands.Store;

public sealed class ExportStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _elsewhere = new();

    private string File => Path.Combine(Path.GetDirectoryName(_folder.Data) ?? "", "news.jsonl.gz");

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task An_archive_that_is_exported_and_imported_elsewhere_answers_the_same()
    {
        string[] paths = ["/feed.atom", "/feed.json", "/feed.rss", "/api/v1/articles?fields=text&limit=100", "/api/v1/articles?q=inspections&fields=text", "/api/v1/stories", "/opml"];
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        var before = await FilledAsync(web, paths);

        var (exported, _, messages) = await Executable.RunAsync(_folder, "store", "export", File);
        var (imported, result, trouble) = await Executable.RunAsync(_elsewhere, "store", "import", File);

        Assert.Equal((0, 0, ""), (exported, imported, trouble));
        Assert.Matches(@"^\d+ records exported\.\n$", messages);
        Assert.Matches(@"^\d+ articles of \d+ sources imported\.\n$", result);
        await using var again = await RunningService.StartAsync(_elsewhere, mode: ServiceMode.Command);
        foreach (var (was, now) in before.Zip(await AnswersAsync(again, paths)))
        {
            Assert.Equal(was, now);
        }

        var sum = await again.FetchAllAsync();
        Assert.Equal(0, sum.GetProperty("new").GetInt32());
    }

    [Fact]
    public async Task The_file_is_the_callers_alone_and_none_is_overwritten()
    {
        var (first, _, _) = await Executable.RunAsync(_folder, "store", "export", File);
        var mode = OperatingSystem.IsWindows() ? default : System.IO.File.GetUnixFileMode(File);
        var (second, _, messages) = await Executable.RunAsync(_folder, "store", "export", File);

        Assert.Equal((0, 1), (first, second));
        Assert.True(OperatingSystem.IsWindows() || mode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.StartsWith($"{File} exists already", messages, StringComparison.Ordinal);
        await using var packed = new GZipStream(System.IO.File.OpenRead(File), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        Assert.StartsWith("""{"kind":"store","version":1,""", await lines.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_the_lines_go_to_the_output()
    {
        var (exitCode, result, _) = await Executable.RunAsync(_folder, "store", "export");

        var lines = result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("""{"kind":"store",""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"kind":"end",""", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_with_sources_of_its_own_takes_nothing_in()
    {
        await Executable.RunAsync(_folder, "store", "export", File);
        await using (var service = await RunningService.StartAsync(_elsewhere, mode: ServiceMode.Command))
        {
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", """{"url":"http://127.0.0.1:9/feed","paused":true}""");
        }


        var (exitCode, _, messages) = await Executable.RunAsync(_elsewhere, "store", "import", File);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Only an empty archive takes another one in, and this one has articles (0) or sources (1)", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_none_is_answered_with_its_number()
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await service.Http.PostAsync("/api/v1/store/import", new StringContent("{}\n", Encoding.UTF8, "application/x-ndjson"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Line 1 cannot be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> FilledAsync(DemoWeb web, string[] paths)
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        foreach (var (feed, _) in web.Feeds())
        {
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{feed}}"}""");
        }

        await service.FetchAllAsync();
        return await AnswersAsync(service, paths);
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(RunningService service, string[] paths)
    {
        var answers = new List<string>();
        foreach (var path in paths)
        {
            answers.Add($"{path}\n{await service.Http.GetStringAsync(path)}");
        }

        return answers;
    }
}
