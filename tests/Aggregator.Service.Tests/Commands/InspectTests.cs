using System.Text.Json;
using Aggregator.Service.Demo;

namespace Aggregator.Service.Tests.Commands;

public sealed class InspectTests
{
    [Fact]
    public async Task A_page_in_a_batch_gives_what_the_service_stores()
    {
        using var folder = new TestFolder();
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        var url = new Uri(web.AddressOf(DemoSite.All[2]), "news/solar-roof.html");
        using var http = new HttpClient();
        folder.Write("page.html", await http.GetStringAsync(url));
        var manifest = folder.Write("pages.jsonl", $$"""{"id":"one","url":"{{url}}","file":"page.html","expected":null}""");
        var output = Path.Combine(folder.Config, "out.jsonl");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "inspect", "page", "--batch", manifest, "--output", output);

        Assert.True(exitCode == 0, messages);
        using var inspected = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(output)));
        var stored = await StoredAsync(folder, new(web.AddressOf(DemoSite.All[2]), "index.rdf"), "turns its roof");
        Assert.Equal("one", inspected.RootElement.GetProperty("id").GetString());
        Assert.Equal(stored.GetProperty("text").GetString(), inspected.RootElement.GetProperty("text").GetString());
        Assert.Equal(stored.GetProperty("title").GetString(), inspected.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_feed_that_is_broken_and_one_that_is_none_each_give_their_line()
    {
        using var folder = new TestFolder();
        folder.Write("broken.xml", "<rss version=\"2.0\"><channel><title>Salt & Pepper</title><item><title>One</title><link>https://a.test/1</link></item>");
        folder.Write("page.html", "<!doctype html><html><body>no feed</body></html>");
        var manifest = folder.Write("manifest.jsonl", """
            {"id":"a","file":"broken.xml","url":null,"headers":{}}
            {"id":"b","file":"page.html","url":null,"headers":{"Content-Type":"text/html"}}
            """);
        var output = Path.Combine(folder.Config, "out.jsonl");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "inspect", "feed", "--batch", manifest, "--output", output);

        Assert.True(exitCode == 0, messages);
        var lines = await File.ReadAllLinesAsync(output);
        Assert.Contains("\"title\":\"Salt", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"case":"b","error":""", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_one_article_have_one_key()
    {
        using var folder = new TestFolder();

        var (_, results, _) = await Executable.RunAsync(folder, "inspect", "url", "https://news.test/a?utm_source=x", "https://news.test/a");

        Assert.Single(results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t')[1]).Distinct());
    }

    [Fact]
    public async Task Duplicates_in_a_stream_are_those_that_the_service_recognises()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        Uri[] feeds = [.. web.Feeds().Select(feed => feed.Url).Where(url => url.AbsolutePath is "/harbour/rss.xml" or "/ledger/feed.json")];
        using var together = new TestFolder();
        var stored = await AllStoredAsync(together, feeds);
        var lines = new List<string>();
        foreach (var feed in feeds)
        {
            using var apart = new TestFolder();
            lines.AddRange((await AllStoredAsync(apart, [feed])).Select(article => article.GetRawText()));
        }

        var input = together.Write("articles.jsonl", string.Join('\n', lines));
        var (exitCode, results, messages) = await Executable.RunAsync(together, "inspect", "duplicates", input);

        Assert.True(exitCode == 0, messages);
        var judged = results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var copies = stored.Sum(article => article.GetProperty("alsoIn").GetArrayLength());
        Assert.Equal(lines.Count, judged.Count);
        Assert.True(copies > 0);
        Assert.Equal(copies, judged.Count(line => line.GetProperty("relation").GetString() == "duplicate"));
        Assert.Equal(stored.Count, judged.Select(line => line.GetProperty("cluster").ToString()).Distinct().Count());
    }

    [Theory]
    [InlineData("duplicates", "[1]", "line 2 is no JSON object")]
    [InlineData("duplicates", """{"url":"https://news.test/a"}""", "line 2 has no \"id\"")]
    [InlineData("duplicates", """{"id":"b",""", "line 2 is no JSON:")]
    [InlineData("page", """{"id":"b"}""", "line 2 has no \"file\"")]
    [InlineData("feed", "7", "line 2 is no JSON object")]
    public async Task A_line_that_cannot_be_judged_is_told_by_its_number(string what, string line, string words)
    {
        using var folder = new TestFolder();
        folder.Write("case.html", "<title>Lock stays open</title>");
        var input = folder.Write("lines.jsonl", $$"""{"id":"a","file":"case.html"}{{'\n'}}{{line}}""");
        string[] arguments = what == "duplicates" ? [input] : ["--batch", input, "--output", input + ".out"];

        var (exitCode, _, messages) = await Executable.RunAsync(folder, ["inspect", what, .. arguments]);

        Assert.Equal(1, exitCode);
        Assert.Contains($"lines.jsonl: {words}", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_shown_to_a_person_with_where_each_value_came_from()
    {
        using var folder = new TestFolder();
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient();
        var page = folder.Write("page.html", await http.GetStringAsync(new Uri(web.AddressOf(DemoSite.All[0]), "news/storm-warning.html")));

        var (exitCode, results, _) = await Executable.RunAsync(folder, "inspect", "page", page);

        Assert.Equal(0, exitCode);
        Assert.Matches("(?m)^published +[0-9].*\\(JSON-LD datePublished", results);
        Assert.Matches("(?m)^ +same in ", results);
        Assert.Matches("(?m)^ +> [a-z ]+ +[0-9]+ +[0-9]+ +[01]\\.[0-9]{2}", results);
        Assert.Matches("(?m)^text +[0-9]+ words, [0-9]+ min to read", results);
    }

    [Fact]
    public async Task A_page_without_an_article_is_named_with_the_evidence_and_what_it_states()
    {
        using var folder = new TestFolder();
        var page = folder.Write("page.html", "<title>Lock stays open</title><meta property=og:description content='Another year.'><div id=root></div><script src=/a.js></script>");

        var (exitCode, results, messages) = await Executable.RunAsync(folder, "inspect", "page", page);

        Assert.Equal(1, exitCode);
        Assert.Matches("(?m)^softFailure +script only: no article \\(empty div root\\)", results);
        Assert.Contains("Another year.", results, StringComparison.Ordinal);
        Assert.Contains("script_only", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_as_json_has_every_candidate()
    {
        using var folder = new TestFolder();
        var page = folder.Write("page.html", $"<title>Lock stays open | Courier</title><article><h1>Lock stays open</h1><p>{Sentences}</p><p>{Sentences}</p></article>");

        var (_, results, _) = await Executable.RunAsync(folder, "inspect", "page", page, "--json");

        using var json = JsonDocument.Parse(results);
        Assert.Contains(json.RootElement.GetProperty("candidates").GetProperty("title").EnumerateArray(), title => title.GetProperty("taken").GetBoolean());
        Assert.Single(json.RootElement.GetProperty("texts").EnumerateArray(), text => text.GetProperty("taken").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("readingMinutes").GetInt32());
    }

    [Fact]
    public async Task Rules_are_tried_from_a_file_and_else_taken_from_the_configuration()
    {
        using var folder = new TestFolder();
        var page = folder.Write("page.html", $"<title>Lock stays open</title><article><h1>Lock stays open</h1><p>{Sentences}</p><p>{Sentences}</p><i class=w>Ann Lee</i></article>");
        var rules = folder.Write("mine.json", """{ "hosts": ["lock.test"], "author": ".w" }""");
        Directory.CreateDirectory(Path.Combine(folder.Config, "publishers"));

        var (_, tried, _) = await Executable.RunAsync(folder, "inspect", "page", page, "--url", "https://lock.test/1", "--rules", rules);
        var (_, without, _) = await Executable.RunAsync(folder, "inspect", "page", page, "--url", "https://lock.test/1");
        File.Copy(rules, Path.Combine(folder.Config, "publishers", "mine.json"));
        var (_, taken, _) = await Executable.RunAsync(folder, "inspect", "page", page, "--url", "https://lock.test/1");

        Assert.Matches("(?m)^authors +Ann Lee \\(publisher rule\\)", tried);
        Assert.DoesNotContain("publisher rule", without, StringComparison.Ordinal);
        Assert.Contains("publisher rule", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_items_of_a_feed_are_shown_with_whose_text_is_the_better()
    {
        using var folder = new TestFolder();
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);

        var (exitCode, results, messages) = await Executable.RunAsync(folder, "inspect", "feed", new Uri(web.AddressOf(DemoSite.All[0]), "rss.xml").AbsoluteUri, "--pages", "1");

        Assert.True(exitCode == 0, messages);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(results, @"text of the (page|feed) \([a-z ]+\), [0-9]+ words"));
    }

    [Fact]
    public async Task A_feed_is_shown_to_a_person_with_what_the_service_would_make_of_each_item()
    {
        using var folder = new TestFolder();
        var feed = folder.Write("feed.xml", """
            <rss version="2.0"><channel><title>Mill &amp;#27;[2JNews</title><link>https://mill.test/</link><ttl>45</ttl>
            <item><link>/1</link><author>jane@mill.test (Jane Doe)</author><category>Flour</category><description>The mill is closed. It was wet.</description>
            <enclosure url="/1.mp3" type="audio/mpeg" length="1500000"/></item></channel></rss>
            """);

        var (exitCode, results, messages) = await Executable.RunAsync(folder, "inspect", "feed", feed, "--url", "https://mill.test/feed.xml");

        Assert.True(exitCode == 0, messages);
        Assert.DoesNotContain('\u001b', results);
        Assert.Contains("RSS 2.0  Mill", results, StringComparison.Ordinal);
        Assert.Contains("asks for 45 minutes between two polls", results, StringComparison.Ordinal);
        Assert.Contains("(The mill is closed. It was wet.)", results, StringComparison.Ordinal);
        Assert.Contains("https://mill.test/1\n", results.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("summary, 7 words · by Jane Doe · Flour · audio/mpeg, 1.5 MB", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_as_json_can_be_read_by_eye_and_says_what_was_mended()
    {
        using var folder = new TestFolder();
        var feed = folder.Write("feed.xml", "<rss version=\"2.0\"><channel><title>Müller & Söhne</title></channel></rss>");

        var (exitCode, results, messages) = await Executable.RunAsync(folder, "inspect", "feed", feed, "--json", "--header", "Content-Type: text/xml; charset=utf-8");

        Assert.True(exitCode == 0, messages);
        using var json = JsonDocument.Parse(results);
        Assert.Contains("Müller & Söhne", results, StringComparison.Ordinal);
        Assert.NotEqual(0, json.RootElement.GetProperty("repairs").GetArrayLength());
        Assert.Equal("rss", json.RootElement.GetProperty("feed").GetProperty("format").GetString());
    }

    [Theory]
    [InlineData("--url", "mill.test/feed.xml", "give it whole")]
    [InlineData("--header", "text/xml", "has no colon")]
    public async Task An_origin_that_is_none_is_wrong_usage(string option, string value, string message)
    {
        using var folder = new TestFolder();

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "inspect", "feed", folder.Write("feed.xml", "<rss/>"), option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_without_input_is_wrong_usage()
    {
        using var folder = new TestFolder();

        var (exitCode, _, _) = await Executable.RunAsync(folder, "inspect", "feed");

        Assert.Equal(2, exitCode);
    }

    private static string Sentences { get; } = string.Concat(Enumerable.Repeat("The council met on Tuesday evening and agreed to keep the old lock open for another year. ", 3));

    private static async Task<IReadOnlyList<JsonElement>> AllStoredAsync(TestFolder folder, IEnumerable<Uri> feeds)
    {
        await using var service = await RunningService.StartAsync(folder, mode: Aggregator.Service.Hosting.ServiceMode.Command);
        foreach (var feed in feeds)
        {
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{feed}}"}""");
        }

        await service.FetchAllAsync();
        return [.. (await service.GetAsync("/api/v1/articles?fields=text&limit=200")).GetProperty("items").EnumerateArray()];
    }

    private static async Task<JsonElement> StoredAsync(TestFolder folder, Uri feed, string words)
    {
        await using var service = await RunningService.StartAsync(folder, mode: Aggregator.Service.Hosting.ServiceMode.Command);
        using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{feed}}"}""");
        await service.FetchAllAsync();
        var items = (await service.GetAsync("/api/v1/articles?fields=text")).GetProperty("items");
        return items.EnumerateArray().Single(item => item.GetProperty("title").GetString()?.Contains(words, StringComparison.Ordinal) == true);
    }
}
