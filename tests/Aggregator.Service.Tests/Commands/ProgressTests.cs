using System.Text.RegularExpressions;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Commands;

/// <summary>What is drawn for people and what is written for programs; <c>script</c> gives the executable a terminal of its own.</summary>
public sealed partial class ProgressTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private SmallWeb? _web;

    public async Task InitializeAsync()
    {
        _web = await SmallWeb.StartAsync();
        _web.Serve("/feed", "application/rss+xml", """
            <rss version="2.0"><channel><title>Harbour News</title><item><guid>1</guid><title>A pier is mended</title><description>It was high time.</description></item></channel></rss>
            """);
        var list = _folder.Write("list.opml", $"""
            <opml version="2.0"><head/><body><outline text="News" type="rss" xmlUrl="{_web.Address}feed"/><outline text="Gone" type="rss" xmlUrl="{_web.Address}gone"/></body></opml>
            """);
        var (imported, _, messages) = await Executable.RunAsync(_folder, "sources", "import", list);
        Assert.True(imported == 0, messages);
    }

    public async Task DisposeAsync()
    {
        await (_web?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }

    [ToolFact("script")]
    public async Task On_a_terminal_a_bar_counts_the_sources_and_is_gone_at_the_end()
    {
        var shown = await OnTerminalAsync("aggregator fetch --all");

        Assert.Matches(@"Fetching .*[012]/2", shown);   // a fast fetch is only seen at its end
        Assert.Contains("\e[", shown, StringComparison.Ordinal);
        Assert.True(shown.Contains("2 sources, 0 not modified, 1 failed; 1 new article,", StringComparison.Ordinal), shown.Replace("\e", "ESC", StringComparison.Ordinal));
        Assert.DoesNotContain("Fetching", shown[shown.LastIndexOf("\e[2K", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Gone: ", shown, StringComparison.Ordinal);
    }

    [ToolFact("script")]
    public async Task A_bar_is_also_shown_while_the_results_go_to_a_file()
    {
        var shown = await OnTerminalAsync($"aggregator fetch --all --json > {_folder.Data}/fetch.json");

        Assert.Matches(@"Fetching .*[012]/2", shown);   // a fast fetch is only seen at its end
        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(_folder.Data, "fetch.json"))).Length);
    }

    [ToolFact("script")]
    public async Task NO_COLOR_takes_the_colours_away_and_nothing_else()
    {
        var colourful = await OnTerminalAsync("aggregator store check");
        var plain = await OnTerminalAsync("NO_COLOR=1 aggregator store check; NO_COLOR=1 aggregator sources list");

        Assert.Matches(Colour(), colourful);
        Assert.DoesNotMatch(Colour(), plain);
        Assert.Contains("Reading every article", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fetch", "--all")]
    [InlineData("sources", "list")]
    [InlineData("store", "check")]
    [InlineData("store", "compact")]
    [InlineData("articles", "export")]
    [InlineData("config", "show")]
    public async Task Into_a_pipe_go_plain_lines(params string[] arguments)
    {
        var (exitCode, results, messages) = await Executable.RunAsync(_folder, arguments);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain('\e', results + messages);
        Assert.DoesNotContain('\r', results.ReplaceLineEndings("\n") + messages.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_failing_source_is_told_apart_from_the_results()
    {
        var (_, results, messages) = await Executable.RunAsync(_folder, "fetch", "--all");

        Assert.Contains("Harbour News: 1 new", results, StringComparison.Ordinal);
        Assert.Contains("Gone: ", messages, StringComparison.Ordinal);
        Assert.EndsWith("waiting for their page", results.TrimEnd(), StringComparison.Ordinal);
    }

    private async Task<string> OnTerminalAsync(string command)
    {
        var (exitCode, shown, messages) = await Shell.RunAsync("script", Shell.WithAggregator(_folder), "--quiet", "--return", "--command", command, "/dev/null");
        Assert.True(exitCode == 0, shown + messages);
        return shown;
    }

    [GeneratedRegex(@"\e\[[0-9;]+m")]
    private static partial Regex Colour();
}
