using System.Net;
using System.Text.Json;

namespace Aggregator.Service.Tests.Endpoints;

/// <summary>The health of sources where an operator looks: API, start page, command line, feed of health.</summary>
public sealed class SourceHealthTests : IAsyncLifetime
{
    private const string Feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Lindholm Post</title><link>https://post.test/</link><description>d</description>
        <item><guid>1</guid><title>Harbour closed</title><description>A few words.</description></item></channel></rss>
        """;

    private readonly TestFolder _folder = new("""{ "Fetching": { "AllowedAddresses": ["127.0.0.0/8"], "HostSpacing": "0s" }, "Ingestion": { "ReadPages": "Never" } }""");
    private SmallWeb? _web;
    private RunningService? _service;

    private SmallWeb Web => _web ?? throw new InvalidOperationException("not started");

    private RunningService Service => _service ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        _web = await SmallWeb.StartAsync();
        _service = await RunningService.StartAsync(_folder, mode: Aggregator.Service.Hosting.ServiceMode.Command);
        Web.Serve("/good.xml", "application/rss+xml", Feed);
        Web.Serve("/broken.xml", "application/rss+xml", Feed.Replace("</channel></rss>", "<p>& <b", StringComparison.Ordinal));
        foreach (var path in new[] { "good.xml", "broken.xml", "missing.xml" })
        {
            await Service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{Web.Address}}{{path}}"}""");
        }

        await Service.FetchAllAsync();
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        await Web.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?state=ok", 2)]
    [InlineData("?state=error", 1)]
    [InlineData("?state=paused", 0)]
    [InlineData("?flag=mended", 1)]
    [InlineData("?flag=silent", 0)]
    [InlineData("?unwell=true", 1)]
    [InlineData("?unwell=false", 2)]
    public async Task The_list_can_be_narrowed_to_those_to_look_after(string query, int expected) =>
        Assert.Equal(expected, (await Service.GetAsync("/api/v1/sources" + query)).GetProperty("items").GetArrayLength());

    [Theory]
    [InlineData("state=bad", "state")]
    [InlineData("flag=bad", "flag")]
    [InlineData("unwell=bad", "unwell")]
    [InlineData("flags=silent", "flags")]
    public async Task A_wrong_filter_is_told_and_does_not_give_everything(string query, string parameter)
    {
        using var answer = await Service.Http.GetAsync("/api/v1/sources?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_source_says_what_ails_it_and_what_to_do()
    {
        var broken = (await Service.GetAsync("/api/v1/sources?flag=mended")).GetProperty("items")[0];
        var missing = (await Service.GetAsync("/api/v1/sources?unwell=true")).GetProperty("items")[0];

        Assert.StartsWith("Its feed is broken and is mended at every fetch: ", broken.GetProperty("flags")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(broken.GetProperty("unwell").GetBoolean());
        Assert.EndsWith(
            "/missing.xml does not exist (404); check the address. `aggregator discover SITE` lists the feeds that a site names.", missing.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("1 failure", missing.GetProperty("nextFetchReason").GetString());
    }

    [Theory]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("rss", "application/rss+xml")]
    [InlineData("json", "application/feed+json")]
    public async Task The_feed_of_health_answers_in_each_format_and_with_304(string suffix, string type)
    {
        using var first = await Service.GetFeedAsync($"/feeds/health.{suffix}");
        using var second = await Service.GetFeedAsync($"/feeds/health.{suffix}", ifNoneMatch: first.Headers.ETag?.ToString());

        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_start_page_names_the_feed_of_health_and_begins_with_who_is_unwell()
    {
        var page = await Service.Http.GetStringAsync("/");

        Assert.Contains("/feeds/health.atom", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("missing.xml does not exist", StringComparison.Ordinal) < page.IndexOf("is mended at every fetch", StringComparison.Ordinal));
    }
}
