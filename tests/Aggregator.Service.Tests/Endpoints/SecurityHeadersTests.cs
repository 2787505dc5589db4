using System.Net;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class SecurityHeadersTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/articles/none", HttpStatusCode.NotFound)]
    [InlineData("/feed.atom", HttpStatusCode.OK)]
    [InlineData("/feed.json", HttpStatusCode.OK)]
    [InlineData("/opml", HttpStatusCode.OK)]
    [InlineData("/api/v1/articles", HttpStatusCode.OK)]
    [InlineData("/api/v1/articles?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/style.css", HttpStatusCode.OK)]
    public async Task Every_answer_forbids_what_it_does_not_need(string path, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var answer = await service.Http.GetAsync(path);

        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal(isPage ? ("same-origin", "DENY") : (null, null), (Header(answer, "Cross-Origin-Opener-Policy"), Header(answer, "X-Frame-Options")));
        Assert.Equal(isPage, Header(answer, "Permissions-Policy")?.Contains("camera=()", StringComparison.Ordinal) ?? false);
        Assert.Null(Header(answer, "Server"));
    }

    [Theory]
    [InlineData("/feed.atom", "no-cache", "private, no-cache")]
    [InlineData("/", "private, no-cache", "private, no-cache")]
    [InlineData("/api/v1/articles", "no-store", "no-store")]
    [InlineData("/nowhere", "no-store", "no-store")]
    [InlineData("/style.css", "immutable, max-age=31536000", "immutable, max-age=31536000")]
    public async Task What_needed_a_key_is_kept_in_no_cache_that_others_ask(string path, string open, string closed)
    {
        using var keyed = new TestFolder(KeysFor.Settings());
        await using var anonymous = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        await using var guarded = await RunningService.StartAsync(keyed, mode: ServiceMode.Command);

        using var one = await anonymous.Http.GetAsync(path);
        using var other = await guarded.Http.GetAsync($"{path}?key={KeysFor.Reader}");

        Assert.Equal((open, closed), (Cached(one), Cached(other)));
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static string Cached(HttpResponseMessage answer) =>
        string.Join(", ", (Header(answer, "Cache-Control") ?? "").Split(',', StringSplitOptions.TrimEntries)
            .OrderBy(part => part is "no-cache" ? "z" : part, StringComparer.Ordinal));
}
