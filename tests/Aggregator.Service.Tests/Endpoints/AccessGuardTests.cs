using System.Net;
using System.Net.Http.Headers;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class AccessGuardTests : IDisposable
{
    private const string Reader = "reader-0123456789";
    private const string Admin = "admin-0123456789";

    private const string Keys = $$"""
        { "Http": { "Keys": [ { "Name": "phone", "Right": "Read", "Key": "{{Reader}}" }, { "Name": "me", "Right": "Admin", "Key": "{{Admin}}" } ] } }
        """;

    private readonly TestFolder _folder = new(Keys);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/api/v1/articles", HttpStatusCode.Unauthorized)]
    [InlineData("/feed.atom", HttpStatusCode.Unauthorized)]
    [InlineData("/", HttpStatusCode.Unauthorized)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/readyz", HttpStatusCode.OK)]
    [InlineData($"/feed.atom?key={Reader}", HttpStatusCode.OK)]
    [InlineData($"/api/v1/articles?key={Admin}", HttpStatusCode.OK)]
    [InlineData("/feed.atom?key=reader-0123456780", HttpStatusCode.Unauthorized)]
    [InlineData("/feed.atom?key=", HttpStatusCode.Unauthorized)]
    public async Task With_keys_configured_reading_needs_one(string path, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await service.Http.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_is_taken_from_either_header()
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var bearer = await SendAsync(service, HttpMethod.Get, "/api/v1/sources", request => request.Headers.Authorization = new("Bearer", Reader));
        using var named = await SendAsync(service, HttpMethod.Get, "/api/v1/sources", request => request.Headers.Add("X-Api-Key", Reader));
        using var wrong = await SendAsync(service, HttpMethod.Get, "/api/v1/sources", request => request.Headers.Add("X-Api-Key", "guess"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (bearer.StatusCode, named.StatusCode, wrong.StatusCode));
        Assert.Equal("Bearer", wrong.Headers.WwwAuthenticate.ToString());
        Assert.DoesNotContain("guess", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Reader, "application/json", HttpStatusCode.Forbidden)]
    [InlineData(Admin, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(Admin, "application/json", HttpStatusCode.Created)]
    public async Task Writing_needs_the_right_to_and_a_body_of_JSON(string key, string type, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, HttpMethod.Post, "/api/v1/sources", request =>
        {
            request.Headers.Authorization = new("Bearer", key);
            request.Content = new StringContent("""{"url":"https://news.test/feed"}""", MediaTypeHeaderValue.Parse(type));
        });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Who_holds_a_key_may_write_under_any_name_of_the_service()
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, HttpMethod.Post, "/api/v1/sources", request =>
        {
            request.Headers.Host = "news.example";
            request.Headers.Authorization = new("Bearer", Admin);
            request.Content = new StringContent("""{"url":"https://news.test/feed"}""", MediaTypeHeaderValue.Parse("application/json"));
        });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningService service, HttpMethod method, string path, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(method, path);
        with(request);
        return await service.Http.SendAsync(request);
    }
}
