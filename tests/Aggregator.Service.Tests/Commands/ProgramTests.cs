using System.Net;

namespace Aggregator.Service.Tests.Commands;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_command_line_that_cannot_be_understood_is_exit_code_2()
    {
        using var folder = new TestFolder();

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "ad");

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(messages);
    }

    [Theory]
    [InlineData(2, "'ad' was not matched", "sources", "ad")]
    [InlineData(2, "--limit must be a whole number from 1 to 200", "articles", "list", "--limit", "many")]
    [InlineData(2, "QUERY is empty", "articles", "search", " ")]
    [InlineData(2, "--url nonsense is no address", "inspect", "page", "a.html", "--url", "nonsense")]
    [InlineData(1, "\n    ^", "articles", "search", "one \"two")]
    [InlineData(1, "No source has", "sources", "show", "nobody")]
    [InlineData(78, "command line: Http:Address = \"nonsense\"", "run", "--urls", "nonsense")]
    public async Task A_mistake_on_the_command_line_is_told_without_a_page_of_help(int expected, string words, params string[] arguments)
    {
        using var folder = new TestFolder();

        var (exitCode, results, messages) = await Executable.RunAsync(folder, arguments);

        Assert.Equal(expected, exitCode);
        Assert.Empty(results);
        Assert.Contains(words, messages.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_nothing_on_a_source_is_wrong_usage()
    {
        using var folder = new TestFolder();

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "set", "1");

        Assert.Equal(2, exitCode);
        Assert.Contains("--every", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_stand_in_a_commands_own_help_and_not_in_the_list_above_it()
    {
        using var folder = new TestFolder();

        var (_, list, _) = await Executable.RunAsync(folder, "sources", "--help");
        var (_, own, _) = await Executable.RunAsync(folder, "sources", "add", "--help");

        Assert.DoesNotContain("aggregator sources add https", list, StringComparison.Ordinal);
        Assert.Contains("aggregator sources add https", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_is_compacted_beside_a_running_service_and_alone()
    {
        using var folder = new TestFolder();
        int beside, alone;
        string told;
        await using (var service = await RunningService.StartAsync(folder))
        {
            (beside, told, _) = await Executable.RunAsync(folder, "store", "compact");
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", """{"url":"http://127.0.0.1:9/feed"}""");
            Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        }

        (alone, _, _) = await Executable.RunAsync(folder, "store", "compact");
        var (sound, _, _) = await Executable.RunAsync(folder, "store", "check");

        Assert.Equal((0, 0, 0), (beside, alone, sound));
        Assert.Contains(" before, ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_file_of_a_running_service_is_told_and_stops_no_command()
    {
        using var folder = new TestFolder();
        await using var service = await RunningService.StartAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder.Config, "appsettings.json"), """{ "Scheduling": { "Tick": "1 hour" } }""");

        var (beside, added, told) = await Executable.RunAsync(folder, "sources", "add", "http://127.0.0.1:1/feed");
        var (listed, sources, _) = await Executable.RunAsync(folder, "sources", "list");

        Assert.Equal((0, 0), (beside, listed));
        Assert.Contains("Scheduling:Tick = \"1 hour\"", told, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:1/feed", sources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_give_the_same_with_and_without_a_running_service()
    {
        using var folder = new TestFolder();
        int first, second;
        string alone, beside;
        (first, alone, _) = await Executable.RunAsync(folder, "sources", "add", "https://news.test/feed", "--title", "News", "--every", "10m");
        await using (await RunningService.StartAsync(folder))
        {
            (second, beside, _) = await Executable.RunAsync(folder, "sources", "add", "https://news.test/feed");
        }

        Assert.Equal((0, 0), (first, second));
        Assert.Equal(alone, beside);
    }
}
