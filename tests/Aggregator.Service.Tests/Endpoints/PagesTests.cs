using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Service.Demo;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Endpoints;

public sealed partial class PagesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_start_page_leads_to_each_article_and_offers_the_feed_of_what_is_shown()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{web.Feeds().First().Url}}","category":"Cities"}""");
        await service.FetchAllAsync();

        var start = await service.Http.GetStringAsync("/");
        var section = await service.Http.GetStringAsync("/?q=category%3A%22Cities%22");
        var reading = await service.Http.GetStringAsync(ArticleLink().Match(start).Groups[1].Value);

        Assert.Contains("<h2>Today</h2>", start, StringComparison.Ordinal);
        Assert.Contains("href=\"/feed.atom\"", start, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", section, StringComparison.Ordinal);
        Assert.Contains("href=\"/feed.atom?q=category%3A%22Cities%22\"", section, StringComparison.Ordinal);
        Assert.Contains("read the original", reading, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", start + reading, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_start_page_offers_the_saved_feeds_by_their_titles()
    {
        using var folder = new TestFolder("""{ "Publishing": { "Feeds": { "trade": { "Title": "Trade & tariffs", "Query": "q=tariff" } } } }""");
        await using var service = await RunningService.StartAsync(folder, mode: ServiceMode.Command);

        var start = await service.Http.GetStringAsync("/");

        Assert.Contains("""<a href="/feeds/trade.atom">Trade &amp; tariffs</a>""", start, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_a_query_is_shown_under_the_query()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var answer = await service.Http.GetAsync("/?q=one+%3Cb%3E+%22two");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("one &lt;b&gt; &quot;two&#xA;        ^", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_a_page_for_people()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var answer = await service.Http.GetAsync("/articles/none");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [GeneratedRegex("href=\"(/articles/[^\"]+)\"")]
    private static partial Regex ArticleLink();
}
