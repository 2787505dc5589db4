using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Quality;

/// <summary>The service of this build on loopback, with empty folders of its own, and its commands.</summary>
internal sealed class MeasuredService : IDisposable
{
    private readonly Dictionary<string, string> _environment;
    private readonly string _folder;
    private readonly string[] _program;

    private MeasuredService(string folder, IReadOnlyDictionary<string, string> settings)
    {
        // The slowest tick, so that the command under measurement fetches, and not the service's own clock.
        _environment = new(settings) { ["AGGREGATOR__Fetching__AllowedAddresses__0"] = "127.0.0.0/8", ["AGGREGATOR__Scheduling__Tick"] = "00:01:00" };
        _folder = folder;
        var config = Directory.CreateDirectory(Path.Combine(folder, "config")).FullName;   // empty: no sources but those that are measured
        _program = [ServicePath(), "--data", Path.Combine(folder, "data"), "--config", config];
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        Process = RunningProcess.Start("dotnet", [.. _program, "--urls", address], _environment, Path.Combine(folder, "service.log"));
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public RunningProcess Process { get; }

    public HttpClient Client { get; }

    public double StoreMegabytes => new DirectoryInfo(Path.Combine(_folder, "data")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1048576.0;

    public static async Task<MeasuredService> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var service = new MeasuredService(folder, settings);
        await UntilAsync(service.Client, "/healthz", cancellationToken);
        return service;
    }

    /// <summary>Waits until a server answers, whatever it says.</summary>
    public static async Task UntilAsync(HttpClient client, string address, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(address, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, cancellationToken);
            }
        }

        throw new TimeoutException($"{address} did not answer within 30 seconds");
    }

    /// <summary>Runs a command of the product, as an operator does while the service runs.</summary>
    public async Task CommandAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var log = Path.Combine(_folder, "command.log");
        if (await RunningProcess.RunAsync("dotnet", [.. _program, .. arguments], _environment, log, cancellationToken) is not 0 and var code)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} exited with {code}: {await File.ReadAllTextAsync(log, cancellationToken)}");
        }
    }

    /// <summary>Subscribes to what an origin's /opml lists.</summary>
    public async Task SubscribeAsync(string origin, CancellationToken cancellationToken)
    {
        var opml = Path.Combine(_folder, "subscriptions.opml");
        await File.WriteAllTextAsync(opml, await Client.GetStringAsync($"{origin}/opml", cancellationToken), cancellationToken);
        await CommandAsync(["sources", "import", opml], cancellationToken);
    }

    /// <summary>All articles as the API gives them.</summary>
    public async Task<List<JsonElement>> ArticlesAsync(string fields, CancellationToken cancellationToken)
    {
        var articles = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var page = JsonDocument.Parse(
                await Client.GetStringAsync($"/api/v1/articles?limit=200&fields={fields}&cursor={Uri.EscapeDataString(cursor)}", cancellationToken));
            articles.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(article => article.Clone()));
            cursor = page.RootElement.GetProperty("next").GetString();
        }

        return articles;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        Process.Dispose();
    }

    // The service of the same build configuration as this program.
    private static string ServicePath()
    {
        var tail = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."), AppContext.BaseDirectory);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "Aggregator.Service", tail, "Aggregator.Service.dll");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("Aggregator.Service is not built in this configuration: build Aggregator.sln first");
    }
}
