using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Services;

/// <summary>The service of this build as a process of its own, with settings of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;
    private readonly HttpClient _client;

    private ServiceProcess(Process process, string folder, Uri address)
    {
        (_process, _folder) = (process, folder);
        _client = new HttpClient { BaseAddress = address };
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>CPU seconds since it was started, of all threads.</summary>
    public double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Bytes of its data folder.</summary>
    public long StoredBytes => new DirectoryInfo(Path.Combine(_folder, "data")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="settings">As in the environment: <c>Section__Key</c>.</param>
    /// <param name="log">Told every line that it writes.</param>
    public static async Task<ServiceProcess> StartAsync(string parent, IReadOnlyDictionary<string, string> settings, Action<string> log)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"aggregator-service-{Environment.ProcessId}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), "{}");
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [Program(), "run", "--config", folder, "--data", Path.Combine(folder, "data"), "--urls", address.ToString()])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment["AGGREGATOR__" + key] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        process.OutputDataReceived += (_, line) => log(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new ServiceProcess(process, folder, address);
        await service.WaitUntilReadyAsync();
        return service;
    }

    /// <summary>Subscribes to a feed.</summary>
    public async Task SubscribeAsync(Uri feed, TimeSpan every)
    {
        using var answer = await _client.PostAsJsonAsync("/api/v1/sources", new { url = feed, every = $"{every.TotalSeconds:0}s" });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Subscribes to many feeds at once.</summary>
    public Task SubscribeAsync(IEnumerable<Uri> feeds)
    {
        var outlines = feeds.Select(feed => $"<outline type='rss' text='{feed.Host}' xmlUrl='{feed}'/>");
        return SubscribeAsync($"<opml version='2.0'><head/><body>{string.Concat(outlines)}</body></opml>");
    }

    /// <summary>Subscribes to all that a subscription list names.</summary>
    public async Task SubscribeAsync(string opml)
    {
        using var list = new StringContent(opml, Encoding.UTF8, "text/x-opml");
        using var answer = await _client.PostAsync(new Uri("/opml", UriKind.Relative), list);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Polls all sources once; what came can be found when it returns.</summary>
    public async Task FetchAllAsync()
    {
        using var answer = await _client.PostAsJsonAsync("/api/v1/fetch", new { all = true });
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The sum of a metric's series now.</summary>
    /// <param name="series">How their lines begin: a name, or a name and labels.</param>
    public async Task<double> MetricAsync(string series) => SumOf(await MetricsAsync(), series);

    /// <summary>What <c>/metrics</c> says now.</summary>
    public Task<string> MetricsAsync() => _client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

    /// <summary>The sum of some series in what <c>/metrics</c> said.</summary>
    public static double SumOf(string metrics, string series) => metrics.Split('\n')
        .Where(line => line.StartsWith(series, StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    /// <summary>Asks it to end, as a service manager does, and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            using var asked = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            using var limit = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Beside this program's own output: bin/<configuration>/<framework> of the same build.
    private static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (own.Name, own.Parent?.Name ?? "Release");
        var path = Path.GetFullPath(Path.Combine(own.FullName, "../../../../../src/Aggregator.Service/bin", configuration, framework, "Aggregator.Service.dll"));
        return File.Exists(path) ? path : throw new FileNotFoundException("The service is not built.", path);
    }

    private async Task WaitUntilReadyAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException("The service does not become ready.");
            }

            await Task.Delay(200);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
