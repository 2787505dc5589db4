using System.Net;
using System.Text.Json;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Endpoints;

/// <summary>On the real host: a publisher edits a page, and what comes of it.</summary>
public sealed class VersionsTests : IDisposable
{
    private static readonly string[] Report =
    [
        "The harbour master closed the inner basin on Friday after two boats broke loose in the storm that came over night.",
        "Nobody was hurt, the coast guard said in the evening, and the ferries to the islands ran as usual all day long.",
        "The basin opens again on Monday, when the last of the moorings has been looked at by divers of the town.",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_edit_is_told_word_by_word_and_everything_that_was_said_is_kept()
    {
        await using var web = await SmallWeb.StartAsync();
        await using var service = await WithArticleAsync(web);
        var before = await OnlyAsync(service);
        Serve(web, 2, "Basin shut after three boats break loose", [Report[0].Replace("two boats", "three boats", StringComparison.Ordinal), Report[1], "A fourth boat was found on Saturday.", Report[2]]);

        await service.FetchAllAsync();

        var after = await OnlyAsync(service);
        var version = Assert.Single((await VersionsAsync(service, after)).EnumerateArray());
        var changes = version.GetProperty("changes");
        Assert.Equal(before.GetProperty("id").GetString(), after.GetProperty("id").GetString());
        Assert.Equal(after.GetProperty("updated").GetDateTimeOffset(), version.GetProperty("until").GetDateTimeOffset());
        Assert.Equal(("Basin shut after two boats break loose", string.Join("\n\n", Report)), (version.GetProperty("title").GetString(), version.GetProperty("text").GetString()));
        Assert.Equal("=Basin shut after |-two |+three |=boats break loose", Shown(changes.GetProperty("title")));
        Assert.Contains("|-two |+three |=boats broke loose", Shown(changes.GetProperty("text")), StringComparison.Ordinal);
        Assert.Contains("|+A fourth boat was found on Saturday.\n\n|=The basin opens", Shown(changes.GetProperty("text")), StringComparison.Ordinal);
        Assert.Equal((1, 8), (changes.GetProperty("wordsRemoved").GetInt32(), changes.GetProperty("wordsAdded").GetInt32()));
        Assert.False(version.TryGetProperty("html", out _));
    }

    [Fact]
    public async Task Noise_makes_no_version_and_does_not_touch_the_time_of_the_update()
    {
        await using var web = await SmallWeb.StartAsync();
        Serve(web, 1, "Basin shut after two boats break loose", ["Updated 5 minutes ago", .. Report, "12 comments"]);
        await using var service = await WithArticleAsync(web, isServed: true);
        var before = await OnlyAsync(service);
        Serve(web, 2, "Basin shut after two boats break loose", ["Updated 2 hours ago", "Advertisement", $"{Report[0]} (1,234 views)", .. Report[1..], "37 comments"]);

        var sum = await service.FetchAllAsync();

        var after = await OnlyAsync(service);
        Assert.Equal((1, 0), (sum.GetProperty("items").GetInt32(), sum.GetProperty("updated").GetInt32()));
        Assert.Equal(0, after.GetProperty("versions").GetInt32());
        Assert.Equal(before.GetProperty("updated").GetString(), after.GetProperty("updated").GetString());
        Assert.Empty((await VersionsAsync(service, after)).EnumerateArray());
    }

    [Fact]
    public async Task A_page_read_later_is_no_version_and_neither_is_one_that_is_gone_again()
    {
        await using var web = await SmallWeb.StartAsync();
        Serve(web, 1, "Basin shut after two boats break loose", null);
        await using var service = await WithArticleAsync(web, isServed: true);
        var teaser = await OnlyAsync(service);
        Serve(web, 2, "Basin shut after two boats break loose", Report);
        await service.FetchAllAsync();
        var whole = await OnlyAsync(service);
        Serve(web, 3, "Basin shut after two boats break loose", null);

        await service.FetchAllAsync();

        var after = await OnlyAsync(service);
        Assert.Equal(("unreadable", "read", "read"), (PageOf(teaser), PageOf(whole), PageOf(after)));
        Assert.Equal((0, teaser.GetProperty("updated").GetString()), (after.GetProperty("versions").GetInt32(), after.GetProperty("updated").GetString()));
        Assert.Equal(whole.GetProperty("wordCount").GetInt32(), after.GetProperty("wordCount").GetInt32());
    }

    [Fact]
    public async Task The_whole_text_and_its_markup_come_when_asked_for()
    {
        await using var web = await SmallWeb.StartAsync();
        await using var service = await WithArticleAsync(web);
        Serve(web, 2, "Basin shut after two boats break loose", [Report[0], Report[1], Report[2].Replace("Monday", "Tuesday", StringComparison.Ordinal)]);
        await service.FetchAllAsync();
        var article = await OnlyAsync(service);

        var shortened = Assert.Single((await VersionsAsync(service, article, "?context=2")).EnumerateArray()).GetProperty("changes");
        var whole = Assert.Single((await VersionsAsync(service, article, "?context=all&fields=html")).EnumerateArray());

        Assert.Equal("~… |=again on |-Monday|+Tuesday|=, when the |~…", Shown(shortened.GetProperty("text")));
        Assert.Equal(JsonValueKind.Null, shortened.GetProperty("title").ValueKind);
        Assert.StartsWith($"={Report[0]}\n\n{Report[1]}\n\nThe basin", Shown(whole.GetProperty("changes").GetProperty("text")), StringComparison.Ordinal);
        Assert.Contains("<p>", whole.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("context=0", "context")]
    [InlineData("context=some", "context")]
    [InlineData("fields=words", "fields")]
    [InlineData("contxt=all", "contxt")]
    public async Task A_parameter_that_makes_no_sense_is_named(string parameter, string name)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await service.Http.GetAsync($"/api/v1/articles/01a205a3-7c4e-7b52-9d1f-b56063e25a0e/versions?{parameter}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.BadRequest, name), (answer.StatusCode, problem.RootElement.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task The_command_line_and_the_reading_page_show_what_changed()
    {
        await using var web = await SmallWeb.StartAsync();
        await using var service = await WithArticleAsync(web, mode: ServiceMode.Service);
        Serve(web, 2, "Basin shut after three boats break loose", [Report[0].Replace("two boats", "three boats", StringComparison.Ordinal), .. Report[1..]]);
        await service.FetchAllAsync();
        var id = (await OnlyAsync(service)).GetProperty("id").GetString() ?? "";

        var (exitCode, results, _) = await Executable.RunAsync(_folder, "articles", "show", id, "--versions");
        var (_, withoutVersions, _) = await Executable.RunAsync(_folder, "articles", "show", id);
        var page = await service.Http.GetStringAsync($"/articles/{id}");

        Assert.Equal(0, exitCode);
        Assert.Contains("edited: 1 earlier version, --versions shows what changed\n", withoutVersions.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("edited: ", results, StringComparison.Ordinal);
        Assert.Contains("(same item: 1): 1 word removed, 1 word added\n    Basin shut after [-two-] {+three+} boats break loose\n    ", results.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("basin on Friday after [-two-] {+three+} boats broke loose", results, StringComparison.Ordinal);
        Assert.Contains("after <del>two </del><ins>three </ins>boats broke loose", page, StringComparison.Ordinal);
    }

    private async Task<RunningService> WithArticleAsync(SmallWeb web, bool isServed = false, ServiceMode mode = ServiceMode.Command)
    {
        if (!isServed)
        {
            Serve(web, 1, "Basin shut after two boats break loose", Report);
        }

        var service = await RunningService.StartAsync(_folder, mode: mode);
        using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{new Uri(web.Address, "/feed.xml")}}"}""");
        await service.FetchAllAsync();
        return service;
    }

    // The publisher dates the item anew at every edit, and so the page is read again. Without paragraphs there is no page.
    private static void Serve(SmallWeb web, int edition, string title, string[]? paragraphs)
    {
        web.Serve("/feed.xml", "application/rss+xml", $"""
            <rss version="2.0"><channel><title>The Harbour Courier</title><link>{web.Address}</link><item><guid>1</guid><title>{title}</title>
            <link>{new Uri(web.Address, "/boats")}</link><pubDate>Fri, 20 Nov 2026 1{edition}:00:00 GMT</pubDate><description>A few words about it.</description></item></channel></rss>
            """);
        web.Serve("/boats", "text/html", paragraphs is null ? "<html><body></body></html>" : $"""
            <html><head><title>{title}</title></head><body><article><h1>{title}</h1>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>
            """);
    }

    private static async Task<JsonElement> OnlyAsync(RunningService service) => Assert.Single((await service.GetAsync("/api/v1/articles")).GetProperty("items").EnumerateArray());

    private static async Task<JsonElement> VersionsAsync(RunningService service, JsonElement article, string query = "") =>
        (await service.GetAsync($"/api/v1/articles/{article.GetProperty("id").GetString()}/versions{query}")).GetProperty("items");

    private static string? PageOf(JsonElement article) => article.GetProperty("page").GetString();

    private static string Shown(JsonElement segments) => string.Join('|', segments.EnumerateArray().Select(segment =>
        $"{segment.GetProperty("op").GetString() switch { "removed" => "-", "added" => "+", "omitted" => "~", _ => "=" }}{segment.GetProperty("text").GetString()}"));
}
