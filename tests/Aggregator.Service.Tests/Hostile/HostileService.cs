using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>The real service in a process of its own, since what hostile input may do is end it; and its API.</summary>
internal sealed class HostileService : IAsyncDisposable
{
    /// <summary>Of the option; all cases share one host.</summary>
    public const int MostConnections = 16;

    /// <summary>The rig's own two addresses, which play the internet.</summary>
    public static readonly IReadOnlyList<string> Allowed = ["127.0.0.1", "127.0.0.2"];

    // A case may take a minute; one that takes longer is wrong for another reason than this.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TestFolder _folder;
    private readonly Process _process;
    private readonly StringBuilder _messages = new();

    private HostileService(TestFolder folder)
    {
        _folder = folder;
        _process = Process.Start(Executable.StartInfo(folder, "--urls", "http://127.0.0.1:0")) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Memory = new(_process.Id);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
    }

    public HttpClient Http { get; }

    public ProcessMemory Memory { get; }

    public bool IsAlive => !_process.HasExited;

    /// <summary>What it printed; the last words of one that died.</summary>
    public string Messages
    {
        get
        {
            lock (_messages)
            {
                return _messages.ToString();
            }
        }
    }

    public static async Task<HostileService> StartAsync(int connectionsPerHost)
    {
        // The slowest tick: the run fetches, not the service's own clock. No patience with pages: an article that waits for one cannot be judged. All is announced, so
        // that the feeds hold all that came in.
        var service = new HostileService(new TestFolder($$"""
            {
              "Fetching": { "AllowedAddresses": {{JsonSerializer.Serialize(Allowed)}}, "ConnectionsPerHost": {{connectionsPerHost}} },
              "Ingestion": { "PagePatience": "0s", "FirstFetchAnnounces": 10000 },
              "Scheduling": { "Tick": "1m", "SourcesAtOnce": 256 }
            }
            """));
        await Eventually.HoldsAsync(service.IsReadyAsync);
        return service;
    }

    /// <summary>Its log so far.</summary>
    public Task<string> ReadLogAsync() => _folder.ReadLogAsync();

    public async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await Http.GetStringAsync(path));

    /// <summary>Subscribes; null when the address is refused at once.</summary>
    public async Task<JsonElement?> SubscribeAsync(string url, string? readPages)
    {
        using var answer = await PostAsync("/api/v1/sources", JsonSerializer.Serialize(new { url, readPages }));
        return answer.IsSuccessStatusCode ? JsonElement.Parse(await answer.Content.ReadAsStringAsync()) : null;
    }

    /// <summary>Polls a source, after whatever polls it already.</summary>
    public async Task<JsonElement> FetchAsync(int source)
    {
        while (true)
        {
            using var answer = await PostAsync($"/api/v1/sources/{source}/fetch", "{}");
            if (answer.StatusCode != HttpStatusCode.Conflict)
            {
                return JsonElement.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>All articles of a source, with what they say.</summary>
    public async Task<IReadOnlyList<JsonElement>> ArticlesAsync(int source)
    {
        var articles = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await GetAsync($"/api/v1/articles?source={source}&limit=200&fields=text,html&cursor={Uri.EscapeDataString(cursor)}");
            articles.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }

        return articles;
    }

    /// <summary>Ends all subscriptions, and deletes what they brought.</summary>
    public async Task ForgetAllAsync()
    {
        foreach (var source in (await GetAsync("/api/v1/sources")).GetProperty("items").EnumerateArray())
        {
            using var answer = await Http.DeleteAsync($"/api/v1/sources/{source.GetProperty("id").GetInt32()}?purge=true");
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>What tells of a bug: a death, or a line of the log at the level Error or Fatal.</summary>
    public async Task<IReadOnlyList<string>> TroubleAsync()
    {
        var errors = (await ReadLogAsync()).Split('\n').Where(line => line.Contains(" [ERR] ", StringComparison.Ordinal) || line.Contains(" [FTL] ", StringComparison.Ordinal));
        return IsAlive ? [.. errors] : [$"the process ended: {Messages}", .. errors];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string json) =>
        await Http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    private async Task<bool> IsReadyAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The service did not start: {Messages}");
        }

        if (ServiceFile.Read(_folder.Data) is not { } file)
        {
            return false;
        }

        Http.BaseAddress ??= file.Address;
        using var answer = await Http.GetAsync("/readyz");
        return answer.IsSuccessStatusCode;
    }

    private void Note(string? line)
    {
        lock (_messages)
        {
            _messages.AppendLine(line);
        }
    }
}
