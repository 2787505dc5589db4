using System.Net;
using System.Text.Json;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class StoryEndpointsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_most_sources_report_now_comes_first()
    {
        await using var service = await WithThreeSourcesAsync();

        var covered = (await service.GetAsync("/api/v1/stories?sort=covered")).GetProperty("items");
        var ofWeek = (await service.GetAsync("/api/v1/stories?sort=covered&days=7")).GetProperty("items");
        var latest = (await service.GetAsync("/api/v1/stories")).GetProperty("items");

        Assert.Equal([3], covered.EnumerateArray().Select(SourcesOf));
        Assert.Equal([3, 2], ofWeek.EnumerateArray().Select(SourcesOf));
        Assert.Equal([3, 2], latest.EnumerateArray().Select(SourcesOf));
        Assert.Equal(3, covered[0].GetProperty("articleCount").GetInt32());
        Assert.Contains("Elmsund", covered[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listed_story_leads_to_its_articles()
    {
        await using var service = await WithThreeSourcesAsync();
        var listed = (await service.GetAsync("/api/v1/stories?sort=covered")).GetProperty("items")[0];
        var id = listed.GetProperty("id").GetString();

        var one = await service.GetAsync($"/api/v1/stories/{id}");
        var articles = await service.GetAsync($"/api/v1/articles?story={id}");

        Assert.Equal(listed.GetProperty("title").GetString(), one.GetProperty("title").GetString());
        Assert.Equal(3, articles.GetProperty("items").GetArrayLength());
        Assert.Equal(
            listed.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()).Order(StringComparer.Ordinal),
            articles.GetProperty("items").EnumerateArray().Select(article => article.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Few_sources_are_left_out_when_more_are_asked_for()
    {
        await using var service = await WithThreeSourcesAsync();

        var many = await service.GetAsync("/api/v1/stories?days=7&sources=3");
        var one = await service.GetAsync("/api/v1/stories?days=7&limit=1");
        var earlier = await service.GetAsync($"/api/v1/stories?to={DateTimeOffset.UtcNow.AddDays(-2):yyyy-MM-ddTHH:mm:ssZ}");

        Assert.Equal(1, many.GetProperty("items").GetArrayLength());
        Assert.Equal(1, one.GetProperty("items").GetArrayLength());
        Assert.Equal("New Talmere wing at the Brennick museum", Assert.Single(earlier.GetProperty("items").EnumerateArray()).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("sort=newest", "sort")]
    [InlineData("days=0", "days")]
    [InlineData("days=15", "days")]
    [InlineData("days=7&from=2026-01-01", "days")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=soon", "to")]
    [InlineData("sources=0", "sources")]
    [InlineData("limit=201", "limit")]
    [InlineData("cursor=abc", "cursor")]
    public async Task A_parameter_that_makes_no_sense_is_named(string parameters, string name)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await service.Http.GetAsync($"/api/v1/stories?{parameters}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(name, problem.RootElement.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task The_command_lists_what_is_covered_and_what_was_the_weeks()
    {
        await using var service = await WithThreeSourcesAsync();

        var (exitCode, now, _) = await Executable.RunAsync(_folder, "articles", "stories");
        var (_, week, _) = await Executable.RunAsync(_folder, "articles", "stories", "--days", "7", "--sort", "latest");
        var (_, json, _) = await Executable.RunAsync(_folder, "articles", "stories", "--json");
        var (refused, _, message) = await Executable.RunAsync(_folder, "articles", "stories", "--days", "99");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("3\t3\t", Assert.Single(now.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(2, week.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1, JsonDocument.Parse(json).RootElement.GetProperty("items").GetArrayLength());
        Assert.NotEqual(0, refused);
        Assert.Contains("days must be", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_go_on_after_a_restart()
    {
        string? before;
        await using (var service = await WithThreeSourcesAsync())
        {
            before = (await service.GetAsync("/api/v1/stories?sort=covered")).GetProperty("items")[0].GetProperty("id").GetString();
        }

        await using var web = await SmallWeb.StartAsync();
        Serve(web, "four", (Hours: 0, "Elmsund fire: Nordkai line sends divers to Varholm", "Divers went to the Elmsund at Varholm for Nordkai. Ingrid Solvang and Mikkel Tarp were heard in Oskarshavn."));
        await using var again = await RunningService.StartAsync(_folder);
        await SubscribeAsync(again, web, "four");
        var after = (await again.GetAsync("/api/v1/stories?sort=covered")).GetProperty("items")[0];

        Assert.Equal((before, 4), (after.GetProperty("id").GetString(), SourcesOf(after)));
    }

    private static int SourcesOf(JsonElement story) => story.GetProperty("sources").GetInt32();

    // Three sources tell of a ferry now, and two of a museum five days ago; each has an article of its own besides.
    private async Task<RunningService> WithThreeSourcesAsync()
    {
        await using var web = await SmallWeb.StartAsync();
        Serve(web, "one",
            (1, "Ferry Elmsund burns off Varholm", "The ferry Elmsund of Nordkai burnt off Varholm. Captain Ingrid Solvang had 214 aboard. Prosecutor Mikkel Tarp asks why, and Oskarshavn waits."),
            (120, "Brennick museum opens Talmere wing", "The Brennick museum opened its Talmere wing. Director Lotte Hareide hung 31 paintings by Jonas Quill."),
            (2, "Bread gets dearer in spring", "Bakers raise what bread costs, since flour was scarce after the rain."));
        Serve(web, "two",
            (2, "Nordkai ferry Elmsund on fire near Varholm", "All 214 people left the Elmsund near Varholm. Ingrid Solvang, her captain, spoke for Nordkai; in Oskarshavn Mikkel Tarp began an inquiry."),
            (121, "New Talmere wing at the Brennick museum", "Jonas Quill has 31 works in the Talmere wing that Lotte Hareide opened at Brennick."),
            (3, "Swimmers return to the lake", "The water is warm enough, and the first swimmers came at dawn."));
        Serve(web, "three",
            (3, "Varholm: fire aboard the Elmsund is out", "The fire on the Elmsund is out, Nordkai says. Off Varholm tugs hold her. Ingrid Solvang left last; Mikkel Tarp flew in from Oskarshavn. 214 were saved."),
            (4, "Chess club looks for a room", "The club must leave its room over the bakery by the summer."));
        var service = await RunningService.StartAsync(_folder);
        await SubscribeAsync(service, web, "one", "two", "three");
        return service;
    }

    private static async Task SubscribeAsync(RunningService service, SmallWeb web, params string[] feeds)
    {
        foreach (var feed in feeds)
        {
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{new Uri(web.Address, feed)}}","readPages":"never"}""");
            Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
            await service.FetchAllAsync();
        }
    }

    private static void Serve(SmallWeb web, string feed, params (int Hours, string Title, string Text)[] items)
    {
        var entries = items.Select((item, number) => $"""
            <item><guid>{feed}/{number}</guid><title>{item.Title}</title><link>https://{feed}.test/{number}</link>
            <pubDate>{DateTimeOffset.UtcNow.AddHours(-item.Hours):R}</pubDate><description>{item.Text}</description></item>
            """);
        web.Serve($"/{feed}", "application/rss+xml", $"<rss version=\"2.0\"><channel><title>{feed}</title><link>https://{feed}.test/</link>{string.Concat(entries)}</channel></rss>");
    }
}
