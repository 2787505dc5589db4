using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests;

/// <summary>The real host on a loopback port, and a client for it.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly ServiceHost _host;

    private RunningService(ServiceHost host)
    {
        _host = host;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<RunningService> StartAsync(TestFolder folder, string urls = "http://127.0.0.1:0", ServiceMode mode = ServiceMode.Service)
    {
        var loaded = Assert.IsType<SettingsResult.Loaded>(SettingsLoader.Load(new(folder.Config, folder.Data, urls)));
        return new(await ServiceHost.StartAsync(loaded.Settings, mode, CancellationToken.None));
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await Http.GetStringAsync(path));
        return document.RootElement.Clone();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string json) =>
        await Http.SendAsync(new HttpRequestMessage(method, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public async Task<JsonElement> FetchAllAsync()
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/v1/fetch", """{"all":true}""");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var sum = JsonDocument.Parse(lines[^1]);
        return sum.RootElement.GetProperty("sum").Clone();
    }

    public async Task<HttpResponseMessage> GetFeedAsync(string path, string? encoding = null, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }
}
