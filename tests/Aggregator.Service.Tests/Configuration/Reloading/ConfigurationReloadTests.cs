using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Service.Configuration.Reloading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Service.Tests.Configuration.Reloading;

public sealed class ConfigurationReloadTests : IDisposable
{
    private const string Start = """
        { "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ], "HostSpacing": "0s" } }
        """;

    private readonly TestFolder _folder = new(Start);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_output_that_is_written_into_the_file_is_served_without_a_restart()
    {
        await using var service = await StartAsync(_folder);
        using var before = await service.Http.GetAsync("/feeds/trade.atom");

        Settings("""{ "Publishing": { "Title": "Renamed", "Feeds": { "trade": { "Query": "q=tariff" } } } }""");
        var report = await ReloadAsync(service);

        using var after = await service.Http.GetAsync("/feeds/trade.atom");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
        Assert.Contains("new feed /feeds/trade.atom", Lines(report, "taken"));
        Assert.Contains("<title>Renamed</title>", await service.Http.GetStringAsync("/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("Renamed", await service.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cached_feed_gets_other_bytes_and_another_tag()
    {
        await using var service = await StartAsync(_folder);
        using var before = await service.Http.GetAsync("/feed.atom");

        Settings("""{ "Publishing": { "Title": "Renamed" } }""");
        await ReloadAsync(service);

        using var after = await service.GetFeedAsync("/feed.atom", ifNoneMatch: before.Headers.ETag?.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.True(after.Content.Headers.LastModified > before.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("""{ "Publishing": """, "appsettings.json:1")]
    [InlineData("""{ "Publishing": { "Titel": "Renamed" } }""", "did you mean Title?")]
    [InlineData("""{ "Publishing": { "Feeds": { "trade": { "Query": "q=tariff AND (" } } } }""", "at character")]
    public async Task A_broken_file_changes_nothing_and_is_told_with_its_line(string broken, string words)
    {
        await using var service = await StartAsync(_folder);
        Settings("""{ "Publishing": { "Title": "Good" } }""");
        await ReloadAsync(service);

        Settings(broken);
        var report = await ReloadAsync(service);

        Assert.Contains(words, Assert.Single(Lines(report, "problems")), StringComparison.Ordinal);
        Assert.Contains("<title>Good</title>", await service.Http.GetStringAsync("/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("goes on as it was: " + _folder.Config, await _folder.ReadLogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_change_while_it_runs_is_named_and_waits_for_the_next_start()
    {
        await using var service = await StartAsync(_folder);

        Settings("""{ "Storage": { "QueueLength": 7 }, "Publishing": { "Title": "Renamed" } }""");
        var first = await ReloadAsync(service);
        var second = await ReloadAsync(service);

        Assert.Contains("Storage:QueueLength", Lines(first, "nextStart"));
        Assert.Equal(["Publishing:Title"], Lines(first, "taken"));
        Assert.Contains("Storage:QueueLength", Lines(second, "nextStart"));
        Assert.Single((await _folder.ReadLogAsync()).Split('\n'), line => line.Contains("Storage:QueueLength changed: takes effect at the next start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_taken_out_opens_nothing_any_more_and_a_new_one_does()
    {
        using var folder = new TestFolder(KeysFor.Settings());
        await using var service = await StartAsync(folder);
        const string another = "another-0123456789-0123456789-0123456789";

        await File.WriteAllTextAsync(Path.Combine(folder.Config, "appsettings.json"),
            $$"""{ "Http": { "Keys": [ {{KeysFor.Item("me", "Admin", KeysFor.Admin)}}, {{KeysFor.Item("tablet", "Read", another)}} ] } }""");
        using var reloaded = await service.SendAsync(HttpMethod.Post, $"/api/v1/config/reload?key={KeysFor.Admin}", "{}");

        using var revoked = await service.Http.GetAsync($"/feed.atom?key={KeysFor.Reader}");
        using var made = await service.Http.GetAsync($"/feed.atom?key={another}");
        var report = await reloaded.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["Http:Keys: phone is revoked", "Http:Keys: tablet may read"], Lines(report, "taken").Where(line => line?.StartsWith("Http", StringComparison.Ordinal) == true));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (revoked.StatusCode, made.StatusCode));
    }

    [Fact]
    public async Task The_last_key_does_not_go_while_others_can_reach_the_service()
    {
        using var folder = new TestFolder(KeysFor.Settings(""", "Address": "http://0.0.0.0:0" """));
        await using var service = await StartAsync(folder, "http://0.0.0.0:0");

        await File.WriteAllTextAsync(Path.Combine(folder.Config, "appsettings.json"), """{ "Http": { "Address": "http://127.0.0.1:0" } }""");
        using var reloaded = await service.SendAsync(HttpMethod.Post, $"/api/v1/config/reload?key={KeysFor.Admin}", "{}");

        using var still = await service.Http.GetAsync("/feed.atom");
        Assert.Equal(HttpStatusCode.Unauthorized, still.StatusCode);
        Assert.Contains("Http:", await reloaded.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_vanished_does_not_take_the_keys_with_it()
    {
        using var folder = new TestFolder(KeysFor.Settings());
        await using var service = await StartAsync(folder);

        File.Delete(Path.Combine(folder.Config, "appsettings.json"));
        using var reloaded = await service.SendAsync(HttpMethod.Post, $"/api/v1/config/reload?key={KeysFor.Admin}", "{}");

        using var still = await service.Http.GetAsync("/feed.atom");
        Assert.Contains("appsettings.json is gone", await reloaded.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, still.StatusCode);
    }

    [Fact]
    public async Task A_reading_key_may_not_ask_for_it()
    {
        using var folder = new TestFolder(KeysFor.Settings());
        await using var service = await StartAsync(folder);

        using var answer = await service.SendAsync(HttpMethod.Post, $"/api/v1/config/reload?key={KeysFor.Reader}", "{}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_rule_is_used_for_the_next_page_and_a_broken_one_leaves_the_old()
    {
        await using var web = await SmallWeb.StartAsync();
        await using var service = await StartAsync(_folder);
        using (await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{web.Address}}feed.xml","readPages":"always"}"""))
        {
        }

        await NewsAsync(web, service, 1);
        Rule("""{ "hosts": ["127.0.0.1"], "strip": [".editorial"] }""");
        var ruled = await ReloadAsync(service);
        await NewsAsync(web, service, 2);
        Rule("""{ "hosts": ["127.0.0.1"], "strip": ["p["] }""");
        var broken = await ReloadAsync(service);
        await NewsAsync(web, service, 3);

        var articles = (await service.GetAsync("/api/v1/articles?fields=text")).GetProperty("items").EnumerateArray();
        var unruled = articles.Where(article => article.GetProperty("text").GetString()?.Contains("opinion of the editor", StringComparison.Ordinal) == true);
        Assert.Equal(["Story 1"], unruled.Select(article => article.GetProperty("title").GetString()));
        Assert.Equal(3, articles.Count());
        Assert.Equal(["publishers/paper.json"], Lines(ruled, "taken"));
        Assert.Contains("paper.json", Assert.Single(Lines(broken, "problems")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_rule_is_told_by_its_line_and_takes_no_other_down()
    {
        await using var service = await StartAsync(_folder);
        Rule("""{ "hosts": ["a.test"], "strip": [".x"] }""");
        await File.WriteAllTextAsync(Path.Combine(_folder.Config, "publishers", "other.json"), "{\n  \"hosts\": [\"b.test\"],\n  \"bodi\": \"#x\"\n}");

        var report = await ReloadAsync(service);
        var again = await ReloadAsync(service);

        Assert.Equal(["publishers/paper.json"], Lines(report, "taken"));
        Assert.Contains("other.json:3: bodi is no key", Assert.Single(Lines(report, "problems")), StringComparison.Ordinal);
        Assert.Single(Lines(again, "problems"));
    }

    [Fact]
    public async Task A_file_that_an_editor_replaces_is_noticed_without_being_told()
    {
        await using var service = await RunningService.StartAsync(_folder);

        var draft = Path.Combine(_folder.Config, "appsettings.json.swp");
        await File.WriteAllTextAsync(draft, """{ "Publishing": { "Feeds": { "trade": { "Query": "q=tariff" } } } }""");
        File.Move(draft, Path.Combine(_folder.Config, "appsettings.json"), overwrite: true);

        await Eventually.HoldsAsync(async () => (await service.Http.GetAsync("/feeds/trade.atom")).StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_that_is_pointed_elsewhere_is_noticed()
    {
        var (one, other) = (_folder.Write("one.json", Start), _folder.Write("other.json", """{ "Publishing": { "Feeds": { "trade": { "Query": "q=tariff" } } } }"""));
        var settings = Path.Combine(_folder.Config, "appsettings.json");
        File.Delete(settings);
        File.CreateSymbolicLink(settings, one);
        await using var service = await RunningService.StartAsync(_folder);

        File.Delete(settings);
        File.CreateSymbolicLink(settings, other);

        await Eventually.HoldsAsync(async () => (await service.Http.GetAsync("/feeds/trade.atom")).StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_level_of_the_log_changes_at_once()
    {
        await using var service = await RunningService.StartAsync(_folder);
        await service.Http.GetStringAsync("/feed.rss");

        Settings("""{ "Log": { "Level": "Debug" } }""");
        await ReloadAsync(service);
        await service.Http.GetStringAsync("/feed.atom");

        var log = await _folder.ReadLogAsync();
        Assert.Contains("Feed /feed built as \"Atom\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Feed /feed built as \"Rss\"", log, StringComparison.Ordinal);
    }

    // The service looks for itself every second: here it would sometimes take over what the test asks for.
    private static async Task<RunningService> StartAsync(TestFolder folder, string urls = "http://127.0.0.1:0")
    {
        var service = await RunningService.StartAsync(folder, urls);
        await service.Services.GetServices<IHostedService>().OfType<ConfigurationWatch>().Single().StopAsync(CancellationToken.None);
        return service;
    }

    private static IReadOnlyList<string?> Lines(JsonElement report, string member) =>
        [.. report.GetProperty(member).EnumerateArray().Select(line => line.GetString())];

    private static async Task<JsonElement> ReloadAsync(RunningService service)
    {
        using var answer = await service.SendAsync(HttpMethod.Post, "/api/v1/config/reload", "{}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // Each page has a paragraph that only a rule can tell from the article.
    private static async Task NewsAsync(SmallWeb web, RunningService service, int number)
    {
        var text = string.Join("", Enumerable.Range(0, 6).Select(i =>
            $"<p>Paragraph {i} of story {number}: the harbour master said on Monday that ships number {number}{i} would wait for the tide, and that nobody was to blame.</p>"));
        web.Serve($"/{number}.html", "text/html; charset=utf-8", $"<html><head><title>Story {number}</title></head><body><article><h1>Story {number}</h1>"
            + $"{text}<p class=\"editorial\">This is the opinion of the editor, who has seen the harbour himself and who thinks otherwise.</p>{text}</article></body></html>");
        web.Serve("/feed.xml", "application/rss+xml", $"""
            <rss version="2.0"><channel><title>Paper</title><link>{web.Address}</link><description/>
            <item><title>Story {number}</title><link>{web.Address}{number}.html</link><guid>{number}</guid></item></channel></rss>
            """);
        await service.FetchAllAsync();
    }

    // The whole file: what it does not say falls back, so the part that lets the tests dial loopback stays.
    private void Settings(string json)
    {
        var path = Path.Combine(_folder.Config, "appsettings.json");
        if (!IsObject(json, out var settings))
        {
            File.WriteAllText(path, json);
            return;
        }

        settings["Fetching"] = JsonNode.Parse(Start)?["Fetching"]?.DeepClone();
        File.WriteAllText(path, settings.ToJsonString());
    }

    private static bool IsObject(string json, out JsonObject settings)
    {
        try
        {
            settings = JsonNode.Parse(json) as JsonObject ?? [];
            return true;
        }
        catch (JsonException)
        {
            settings = [];
            return false;
        }
    }

    private void Rule(string json)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Config, "publishers"));
        File.WriteAllText(Path.Combine(_folder.Config, "publishers", "paper.json"), json);
    }
}
