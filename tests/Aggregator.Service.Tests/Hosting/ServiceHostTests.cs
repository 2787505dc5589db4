using System.Net;
using Aggregator.Service.Demo;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Hosting;

public sealed class ServiceHostTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_source_brings_is_stored_found_and_published()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        await using var service = await SubscribedAsync(web);

        var sum = await service.FetchAllAsync();

        Assert.Equal(0, sum.GetProperty("failed").GetInt32());
        Assert.Equal(1, sum.GetProperty("copies").GetInt32());
        var found = (await service.GetAsync("/api/v1/articles?q=inspections&fields=text")).GetProperty("items");
        var article = Assert.Single(found.EnumerateArray());
        Assert.StartsWith("Negotiators from seven", article.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(article.GetProperty("alsoIn").EnumerateArray());
        Assert.Contains("Seoul school turns its roof", await service.Http.GetStringAsync("/feed.rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_answered_with_304_in_every_encoding()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        await using var service = await SubscribedAsync(web);
        await service.FetchAllAsync();

        foreach (var encoding in new[] { null, "gzip", "br" })
        {
            using var first = await service.GetFeedAsync("/feed.atom", encoding);
            using var second = await service.GetFeedAsync("/feed.atom", encoding, $"\"other\", W/{first.Headers.ETag}");

            Assert.Equal(encoding, first.Content.Headers.ContentEncoding.FirstOrDefault());
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_restart_keeps_ids_and_the_bytes_of_the_feed()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        byte[] before;
        await using (var service = await SubscribedAsync(web))
        {
            await service.FetchAllAsync();
            before = await service.Http.GetByteArrayAsync("/feed.json");
        }

        await using var again = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        var after = await again.Http.GetByteArrayAsync("/feed.json");

        Assert.NotEmpty(Ids(after));
        Assert.Equal(Ids(before), Ids(after));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task A_data_folder_that_is_made_is_closed_to_others_since_the_archive_holds_passwords_of_sources()
    {
        await using var service = await RunningService.StartAsync(_folder);

        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(_folder.Data) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task A_service_on_all_addresses_names_none_that_cannot_be_opened()
    {
        using var folder = new TestFolder("""{ "Http": { "AllowAnonymous": true } }""");
        await using var service = await RunningService.StartAsync(folder, "http://0.0.0.0:0");

        Assert.DoesNotContain("0.0.0.0", await service.Http.GetStringAsync("/feed.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain("0.0.0.0", service.Http.BaseAddress?.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_file_is_the_owners_alone_and_goes_with_the_service()
    {
        var path = ServiceFile.PathIn(_folder.Data);
        await using (await RunningService.StartAsync(_folder))
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_second_service_on_the_same_folder_is_refused()
    {
        await using var first = await RunningService.StartAsync(_folder);

        var failure = await Assert.ThrowsAsync<StartFailure>(() => RunningService.StartAsync(_folder));

        Assert.True(failure.IsFolderInUse);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Theory]
    [InlineData("/api/v1/articles?limit=0", 400, "limit")]
    [InlineData("/api/v1/articles?sort=newest", 400, "sort")]
    [InlineData("/api/v1/articles?from=yesterday", 400, "from")]
    [InlineData("/api/v1/articles?lang=en", 400, "lang")]
    [InlineData("/feed.atom?content=all", 400, "content")]
    [InlineData("/feed.atom?lang=de", 400, "lang")]
    [InlineData("/api/v1/stories?min=2", 400, "min")]
    [InlineData("/api/v1/articles/none", 404, null)]
    [InlineData("/nowhere", 404, null)]
    public async Task Every_error_is_a_problem_document_that_names_the_parameter(string path, int status, string? parameter)
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "application/atom+xml");

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(parameter is null ? "\"detail\"" : $"\"parameter\":\"{parameter}\"",
            await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_whose_interval_was_changed_is_due_at_once()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        await using var service = await SubscribedAsync(web);
        await service.FetchAllAsync();

        using var titled = await service.SendAsync(HttpMethod.Patch, "/api/v1/sources/1", """{"title":"News"}""");
        var planned = (await service.GetAsync("/api/v1/sources/1")).GetProperty("nextFetch").GetDateTimeOffset();
        using var changed = await service.SendAsync(HttpMethod.Patch, "/api/v1/sources/1", """{"every":"1s"}""");
        var due = (await service.GetAsync("/api/v1/sources/1")).GetProperty("nextFetchReason").GetString();

        Assert.True(planned > TimeProvider.System.GetUtcNow());
        Assert.Equal("its interval was changed", due);
    }

    [Fact]
    public async Task A_web_page_that_reaches_loopback_cannot_write()
    {
        await using var service = await RunningService.StartAsync(_folder);
        using var rebound = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sources");
        rebound.Content = new StringContent("""{"url":"https://a.test/"}""", null, "application/json");
        rebound.Headers.Host = "attacker.test";

        using var form = await service.Http.PostAsync("/api/v1/fetch", new StringContent("{}"));
        using var named = await service.Http.SendAsync(rebound);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, named.StatusCode);
    }

    private async Task<RunningService> SubscribedAsync(DemoWeb web)
    {
        // Without the scheduler, so that the test alone decides when something is fetched.
        var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        foreach (var (url, category) in web.Feeds())
        {
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{url}}","category":"{{category}}"}""");
            Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        }

        return service;
    }

    private static IReadOnlyList<string?> Ids(byte[] jsonFeed)
    {
        using var feed = System.Text.Json.JsonDocument.Parse(jsonFeed);
        return [.. feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())];
    }
}
