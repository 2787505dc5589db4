using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class AccessGuardTests : IDisposable
{
    private readonly TestFolder _folder = new(KeysFor.Settings());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/api/v1/articles", HttpStatusCode.Unauthorized)]
    [InlineData("/feed.atom", HttpStatusCode.Unauthorized)]
    [InlineData("/", HttpStatusCode.Unauthorized)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/readyz", HttpStatusCode.OK)]
    [InlineData("/style.css", HttpStatusCode.OK)]
    [InlineData($"/feed.atom?key={KeysFor.Reader}", HttpStatusCode.OK)]
    [InlineData($"/api/v1/articles?key={KeysFor.Admin}", HttpStatusCode.OK)]
    [InlineData($"/feed.atom?key={KeysFor.Reader}0", HttpStatusCode.Unauthorized)]
    [InlineData("/feed.atom?key=", HttpStatusCode.Unauthorized)]
    public async Task With_keys_configured_reading_needs_one(string path, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await service.Http.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {KeysFor.Reader}", HttpStatusCode.OK)]
    [InlineData("X-Api-Key", KeysFor.Reader, HttpStatusCode.OK)]
    [InlineData("Authorization", "Basic me:" + KeysFor.Reader, HttpStatusCode.OK)]
    [InlineData("Authorization", "Basic :" + KeysFor.Reader, HttpStatusCode.OK)]
    [InlineData("Authorization", "Basic me:guess", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Basic", HttpStatusCode.Unauthorized)]
    [InlineData("X-Api-Key", "guess", HttpStatusCode.Unauthorized)]
    public async Task A_key_is_taken_from_every_place_where_a_client_can_put_one(string header, string value, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, HttpMethod.Get, "/api/v1/sources", request => request.Headers.TryAddWithoutValidation(header, Encoded(value)));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Who_has_no_key_is_asked_for_one_in_the_ways_that_scripts_and_readers_know()
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, HttpMethod.Get, "/feed.atom", request => request.Headers.Add("X-Api-Key", "guess"));

        Assert.Equal(["Bearer", "Basic"], answer.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        Assert.DoesNotContain("guess", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KeysFor.Reader, "application/json", HttpStatusCode.Forbidden)]
    [InlineData(KeysFor.Admin, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(KeysFor.Admin, "application/json", HttpStatusCode.Created)]
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

    [Theory]
    [InlineData("PUT", "/api/v1/store", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/feed.atom", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/metrics", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/healthz", HttpStatusCode.OK)]
    [InlineData("HEAD", "/metrics", HttpStatusCode.OK)]
    public async Task A_method_is_judged_before_the_body(string method, string path, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, new(method), path, request => request.Headers.Authorization = new("Bearer", KeysFor.Admin));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/api/v1/store")]
    [InlineData("OPTIONS", "/feed.atom")]
    [InlineData("HEAD", "/metrics")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/Healthz/")]
    public async Task Without_a_key_nobody_learns_what_there_is(string method, string path)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, new(method), path, _ => { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("news.example", KeysFor.Reader, HttpStatusCode.OK)]
    [InlineData("news.example", null, HttpStatusCode.Unauthorized)]
    public async Task Who_holds_a_key_may_use_any_name_of_the_service(string host, string? key, HttpStatusCode expected)
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var answer = await SendAsync(service, HttpMethod.Get, "/api/v1/sources", request =>
        {
            request.Headers.Host = host;
            request.Headers.Authorization = key is null ? null : new("Bearer", key);
        });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("192.168.7.7:8480", HttpStatusCode.OK)]
    [InlineData("[fe80::1]", HttpStatusCode.OK)]
    [InlineData("localhost:99", HttpStatusCode.OK)]
    [InlineData("news.example.org", HttpStatusCode.OK)]
    [InlineData("NEWS.lan.", HttpStatusCode.OK)]
    [InlineData("attacker.test", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.attacker.test", HttpStatusCode.Forbidden)]
    [InlineData("localhost.attacker.test", HttpStatusCode.Forbidden)]
    public async Task Without_keys_only_names_that_are_the_services_own_are_answered_for_reading_too(string host, HttpStatusCode expected)
    {
        using var folder = new TestFolder(
            """{ "Http": { "AllowAnonymous": true, "PublicAddress": "https://news.example.org/", "HostNames": [ "news.lan" ] } }""");
        await using var service = await RunningService.StartAsync(folder, "http://0.0.0.0:0");

        using var answer = await SendAsync(service, HttpMethod.Get, "/api/v1/sources", request => request.Headers.Host = host);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task This_machines_own_name_is_one_of_the_services_own()
    {
        await using var service = await RunningService.StartAsync(new TestFolder());

        using var answer = await SendAsync(service, HttpMethod.Get, "/", request => request.Headers.Host = Environment.MachineName);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_that_a_proxy_passes_on_is_no_wrong_key_where_no_key_is_needed()
    {
        using var folder = new TestFolder();
        await using var service = await RunningService.StartAsync(folder);

        using var answer = await SendAsync(
            service, HttpMethod.Get, "/feed.atom", request => request.Headers.TryAddWithoutValidation("Authorization", Encoded("Basic me:of-the-proxy")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Many_wrong_keys_are_told_to_wait_and_a_right_one_from_the_same_address_passes()
    {
        using var folder = new TestFolder(KeysFor.Settings(""", "WrongKeysPerMinute": 3"""));
        await using var service = await RunningService.StartAsync(folder);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await service.Http.GetAsync($"/feed.atom?key=guess-{i}");
            answers.Add(wrong.StatusCode);
            Assert.Equal(wrong.StatusCode is HttpStatusCode.TooManyRequests, wrong.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        using var right = await service.Http.GetAsync($"/feed.atom?key={KeysFor.Reader}");
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Theory]
    [InlineData(""", "TrustedProxies": [ "127.0.0.0/8" ]""", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task The_readers_own_address_is_believed_to_a_trusted_proxy_alone(string trusted, HttpStatusCode expected)
    {
        using var folder = new TestFolder(KeysFor.Settings(""", "WrongKeysPerMinute": 1""" + trusted));
        await using var service = await RunningService.StartAsync(folder);

        using var one = await SendAsync(service, HttpMethod.Get, "/feed.atom?key=guess", request => request.Headers.Add("X-Forwarded-For", "192.0.2.1"));
        using var other = await SendAsync(service, HttpMethod.Get, "/feed.atom?key=guess", request => request.Headers.Add("X-Forwarded-For", "192.0.2.2"));

        Assert.Equal((HttpStatusCode.Unauthorized, expected), (one.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    [InlineData("/feed.json")]
    public async Task A_feed_that_was_asked_for_by_an_address_with_a_key_names_no_address_that_would_be_refused_and_never_the_key(string path)
    {
        await using var service = await RunningService.StartAsync(_folder);

        var byAddress = await service.Http.GetStringAsync($"{path}?key={KeysFor.Reader}");
        using var byHeader = await SendAsync(service, HttpMethod.Get, path, request => request.Headers.Authorization = new("Bearer", KeysFor.Reader));

        Assert.DoesNotContain(KeysFor.Reader, byAddress, StringComparison.Ordinal);
        Assert.DoesNotContain(path, byAddress, StringComparison.Ordinal);
        Assert.Contains(path, await byHeader.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_is_found_by_whoever_came_with_a_key_in_the_address()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);
        await using var web = await Aggregator.Service.Demo.DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        using (await SendAsync(service, HttpMethod.Post, $"/api/v1/sources?key={KeysFor.Admin}", request =>
            request.Content = new StringContent($$"""{"url":"{{web.Feeds().First().Url}}"}""", MediaTypeHeaderValue.Parse("application/json"))))
        using (await SendAsync(service, HttpMethod.Post, $"/api/v1/fetch?key={KeysFor.Admin}", request =>
            request.Content = new StringContent("""{"all":true}""", MediaTypeHeaderValue.Parse("application/json"))))
        {
        }

        using var first = await service.Http.GetAsync($"/api/v1/articles?limit=1&key={KeysFor.Reader}");
        var link = first.Headers.GetValues("Link").Single();
        using var second = await service.Http.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.True(first.Headers.CacheControl?.NoStore);
        Assert.DoesNotContain(KeysFor.Reader, await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Encoded(string value) =>
        value.StartsWith("Basic ", StringComparison.Ordinal) ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(value[6..])) : value;

    private static async Task<HttpResponseMessage> SendAsync(RunningService service, HttpMethod method, string path, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(method, path);
        with(request);
        return await service.Http.SendAsync(request);
    }
}
