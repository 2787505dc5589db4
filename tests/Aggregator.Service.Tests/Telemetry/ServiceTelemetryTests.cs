using Aggregator.Service.Configuration;
using System.Net;
using System.Text;
using System.Text.Json;
using Aggregator.Service.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Aggregator.Service.Tests.Telemetry;

public sealed class ServiceTelemetryTests
{
    private const string Key = "0123456789abcdef0123456789abcdef-read";

    [Fact]
    public async Task A_collector_gets_the_spans_of_a_run_and_of_requests_and_no_secret()
    {
        using var received = new MemoryStream();
        await using var collector = await CollectorAsync(received);
        using var folder = new TestFolder(
            $$"""{ "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ], "HostSpacing": "0s" }, "Telemetry": { "OtlpEndpoint": "{{collector.Urls.Single()}}" } }""");
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        await using (var service = await RunningService.StartAsync(folder))
        {
            var source = new Uri(web.Feeds().First().Url, "?token=hidden-token");
            using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{source}}"}""");
            await FetchedAsync(service);
            using var refused = await service.Http.GetAsync(new Uri("/api/v1/articles?key=hidden-key", UriKind.Relative));
        }

        var spans = Encoding.UTF8.GetString(received.ToArray());

        Assert.All(
            ["source", "fetch feed", "fetch page", "parse", "pages", "commit", "POST /api/v1/sources", "aggregator.source.id"],
            name => Assert.Contains(name, spans, StringComparison.Ordinal));
        Assert.DoesNotContain("hidden", spans, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_need_a_key_where_keys_are_set()
    {
        using var folder = new TestFolder($$"""{ "Http": { "Keys": [ { "Name": "prometheus", "Right": "Read", "Hash": "{{KeyHash.Of(Key)}}" } ] } }""");
        await using var service = await RunningService.StartAsync(folder);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new("Bearer", Key);

        using var without = await service.Http.GetAsync(new Uri("/metrics", UriKind.Relative));
        using var with = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
    }

    [Fact]
    public async Task Metrics_can_be_switched_off()
    {
        using var folder = new TestFolder("""{ "Telemetry": { "Metrics": false } }""");
        await using var service = await RunningService.StartAsync(folder);

        using var answer = await service.Http.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task FetchedAsync(RunningService service)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await service.GetAsync("/api/v1/sources/1")).GetProperty("lastSuccess").ValueKind == JsonValueKind.Null)
        {
            await Task.Delay(100, deadline.Token);
        }
    }

    // A plain server on loopback that keeps what is posted to it, as OTLP over HTTP wants it.
    private static async Task<WebApplication> CollectorAsync(MemoryStream received)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            Assert.Equal("/v1/traces", context.Request.Path);
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (received)
            {
                body.WriteTo(received);
            }
        });
        await app.StartAsync();
        return app;
    }
}
