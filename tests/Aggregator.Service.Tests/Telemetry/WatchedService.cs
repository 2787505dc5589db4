using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Service.Demo;

namespace Aggregator.Service.Tests.Telemetry;

/// <summary>
/// The real executable with four small newspapers and a source that nobody answers for, as an operator's tools see it: its metrics, its console, its log. A process of its
/// own, since metrics are measured in the whole process, and the tests have several services in theirs.
/// </summary>
public sealed partial class WatchedService : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] Awaited =
    [
        "aggregator_source_fetch_lateness_seconds_count", "aggregator_source_fetch_duration_seconds_count{result=\"not_modified\"}",
        "error_type=\"connect\"", "http_route=\"/feed.atom\"",
    ];

    private readonly TestFolder _folder = new();
    private readonly StringBuilder _console = new();
    private readonly CancellationTokenSource _deadline = new(Patience);

    /// <summary>What <c>/metrics</c> answered once everything had happened at least once.</summary>
    public string Metrics { get; private set; } = "";

    /// <summary>Everything the process wrote beside its results.</summary>
    public string Console => _console.ToString();

    /// <summary>The lines of its log.</summary>
    public IReadOnlyList<string> Log { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        using var process = Process.Start(Executable.StartInfo(_folder, "--urls", "http://127.0.0.1:0")) ?? throw new InvalidOperationException("dotnet did not start.");
        process.ErrorDataReceived += (_, line) => _console.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync() };
            foreach (var (url, _) in web.Feeds())
            {
                await SubscribeAsync(http, url);
            }

            await SubscribeAsync(http, new Uri("http://127.0.0.1:1/feed"));
            await CompactAsync(http);
            Metrics = await MetricsOfAllAsync(http);
        }
        finally
        {
            await StopAsync(process);
        }

        Log = await File.ReadAllLinesAsync(Directory.GetFiles(Path.Combine(_folder.Data, "logs")).Single());
    }

    public Task DisposeAsync()
    {
        _deadline.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Uri> AddressAsync()
    {
        var file = Path.Combine(_folder.Data, "service.json");
        while (!File.Exists(file))
        {
            await Task.Delay(100, _deadline.Token);
        }

        using var service = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        return new Uri(service.RootElement.GetProperty("address").GetString() ?? "");
    }

    private async Task SubscribeAsync(HttpClient http, Uri url)
    {
        using var body = new StringContent($$"""{"url":"{{url}}","every":"1s"}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/v1/sources", body, _deadline.Token);
        answer.EnsureSuccessStatusCode();
    }

    // The first thing it does is to carry the log over, which has a metric.
    private async Task CompactAsync(HttpClient http)
    {
        using var body = new StringContent("", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/v1/store/compact", body, _deadline.Token);
        answer.EnsureSuccessStatusCode();
    }

    // Every newspaper has been read and asked once more, the dead source has failed, and somebody has read the feed.
    private async Task<string> MetricsOfAllAsync(HttpClient http)
    {
        while (true)
        {
            await http.GetStringAsync("/feed.atom", _deadline.Token);
            var metrics = await http.GetStringAsync("/metrics", _deadline.Token);
            if (Awaited.All(series => metrics.Contains(series, StringComparison.Ordinal)) && ArticlesRead().IsMatch(metrics))
            {
                return metrics;
            }

            await Task.Delay(500, _deadline.Token);
        }
    }

    private async Task StopAsync(Process process)
    {
        if (OperatingSystem.IsLinux())
        {
            using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync(_deadline.Token);
        }

        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    // The newspapers begin with nine, and bring two more after a while.
    [GeneratedRegex(@"^aggregator_store_articles(\{\})? (9|10|11)$", RegexOptions.Multiline)]
    private static partial Regex ArticlesRead();
}
