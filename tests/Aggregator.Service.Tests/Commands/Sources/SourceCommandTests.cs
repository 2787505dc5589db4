namespace Aggregator.Service.Tests.Commands.Sources;

/// <summary>What the commands over sources say to the operator, on the real executable.</summary>
public sealed class SourceCommandTests
{
    [Fact]
    public async Task Several_sources_are_removed_at_once_and_none_when_one_is_not_known()
    {
        using var folder = new TestFolder();
        await AddAsync(folder, "https://one.test/feed", "https://two.test/feed", "https://three.test/feed");

        var (refused, _, wrong) = await Executable.RunAsync(folder, "sources", "remove", "1", "nobody");
        var (removed, _, messages) = await Executable.RunAsync(folder, "sources", "remove", "1", "2", "1");
        var (_, left, _) = await Executable.RunAsync(folder, "sources", "list");

        Assert.Equal((1, 0), (refused, removed));
        Assert.Contains("nobody", wrong, StringComparison.Ordinal);
        Assert.Equal(2, messages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("three.test", Assert.Single(left.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_source_is_told_with_its_state_and_how_to_try_it()
    {
        using var folder = new TestFolder();
        await AddAsync(folder, "https://one.test/feed");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "add", "https://one.test/feed");

        Assert.Equal(0, exitCode);
        Assert.Equal("Known already (ok, next try now; `aggregator fetch 1` tries now); nothing was changed.", messages.Trim());
    }

    [Fact]
    public async Task A_new_source_is_due_now_and_has_no_time_of_its_next_fetch()
    {
        using var folder = new TestFolder();
        await AddAsync(folder, "https://one.test/feed");

        var (_, facts, _) = await Executable.RunAsync(folder, "sources", "show", "1");
        var (_, json, _) = await Executable.RunAsync(folder, "sources", "show", "1", "--json");

        Assert.Contains("next fetch   now", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("1970", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_a_scheme_is_refused_with_the_one_that_was_meant()
    {
        using var folder = new TestFolder();

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "add", "news.test/feed");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("did you mean https://news.test/feed?", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outline_that_says_it_is_a_feed_and_has_no_address_is_told()
    {
        using var folder = new TestFolder();
        var list = folder.Write("list.opml", """
            <opml version="2.0"><body><outline text="World"><outline text="Lost" type="rss"/><outline text="One" type="rss" xmlUrl="https://one.test/feed"/></outline></body></opml>
            """);

        var (_, results, messages) = await Executable.RunAsync(folder, "sources", "import", list);

        Assert.Equal("1 added, 0 known already, 1 left out", results.Trim());
        Assert.Contains("\"Lost\" (no xmlUrl)", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_does_not_answer_is_blamed_and_not_the_feed()
    {
        using var folder = new TestFolder("""{ "Fetching": { "Proxy": "http://127.0.0.1:1", "AllowedAddresses": [ "127.0.0.0/8" ] } }""");
        await AddAsync(folder, "http://127.0.0.1:9/feed");

        var (_, _, messages) = await Executable.RunAsync(folder, "fetch", "1");

        Assert.Contains("the proxy of Fetching:Proxy, http://127.0.0.1:1: nothing listens there", messages, StringComparison.Ordinal);
    }

    private static async Task AddAsync(TestFolder folder, params string[] addresses)
    {
        var outlines = string.Concat(addresses.Select(address => $"""<outline type="rss" xmlUrl="{address}"/>"""));
        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "import", folder.Write("sources.opml", $"<opml><body>{outlines}</body></opml>"));
        Assert.True(exitCode == 0, messages);
    }
}
