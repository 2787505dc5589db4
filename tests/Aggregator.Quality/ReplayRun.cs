using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Aggregator.Quality;

/// <summary>The whole product on real saved pages: serves them on loopback, subscribes, fetches three times, and says what came of it at what cost.</summary>
internal static class ReplayRun
{
    private const string Allowed = "AGGREGATOR__Fetching__AllowedAddresses__0";

    public static async Task<int> RunAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var rig = Path.Combine(shared, "rig", "replay", "replay.py");
        if (!File.Exists(rig))
        {
            Console.WriteLine("skipped: rig/replay is not in the shared folder");
            return 0;
        }

        var keep = options.Contains("--keep");
        var folder = Directory.CreateTempSubdirectory("aggregator-replay-").FullName;
        try
        {
            await MeasureAsync(rig, folder, keep, cancellationToken);
            return 0;
        }
        finally
        {
            if (!keep)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(string rig, string folder, bool keep, CancellationToken cancellationToken)
    {
        var (origin, api) = (FreePort(), FreePort());
        // The slowest tick, so that the command under measurement fetches, and not the service's own clock.
        var environment = new Dictionary<string, string> { [Allowed] = "127.0.0.0/8", ["AGGREGATOR__Scheduling__Tick"] = "00:01:00" };
        using var web = RunningProcess.Start(
            "python3", [rig, "--port", origin, "--publish-first", "2"], environment, Path.Combine(folder, "replay.log"));
        var config = Directory.CreateDirectory(Path.Combine(folder, "config")).FullName;   // empty: no sources but the replayed ones
        string[] folders = [ServicePath(), "--data", Path.Combine(folder, "data"), "--config", config];
        using var service = RunningProcess.Start(
            "dotnet", [.. folders, "--urls", $"http://127.0.0.1:{api}"], environment, Path.Combine(folder, "service.log"));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{api}") };
        await UntilAsync(client, "/healthz", cancellationToken);
        await UntilAsync(client, $"http://127.0.0.1:{origin}/stats", cancellationToken);

        var opml = Path.Combine(folder, "subscriptions.opml");
        await File.WriteAllTextAsync(opml, await client.GetStringAsync($"http://127.0.0.1:{origin}/opml", cancellationToken), cancellationToken);
        Console.WriteLine($"{"phase",-10} {"wall s",8} {"CPU s",8} {"peak MB",8} {"articles",9} {"store MB",9}  origin");
        await PhaseAsync("import", ["sources", "import", opml]);
        await PhaseAsync("again");
        await client.GetStringAsync($"http://127.0.0.1:{origin}/publish?k=1", cancellationToken);
        await PhaseAsync("publish=1");
        await DescribeAsync(client, cancellationToken);
        Console.WriteLine($"stopped within {(await service.StopAsync(cancellationToken)).TotalSeconds:F1} s{(keep ? $"; kept in {folder}" : "")}");

        async Task PhaseAsync(string name, params string[] before)
        {
            await client.GetStringAsync($"http://127.0.0.1:{origin}/stats?reset", cancellationToken);
            var (cpu, watch) = (service.CpuSeconds, Stopwatch.StartNew());
            if (before.Length > 0)
            {
                await CommandAsync([.. folders, .. before]);
            }

            await CommandAsync([.. folders, "fetch", "--all"]);
            var wall = watch.Elapsed.TotalSeconds;
            var articles = (await ArticlesAsync(client, cancellationToken)).Count;
            var stats = await client.GetStringAsync($"http://127.0.0.1:{origin}/stats", cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-10} {wall,8:F1} {service.CpuSeconds - cpu,8:F1} {service.PeakMegabytes,8:F0} {articles,9} {SizeOf(Path.Combine(folder, "data")),9:F1}  {stats.Trim()}"));
        }

        async Task CommandAsync(string[] arguments)
        {
            var log = Path.Combine(folder, "command.log");
            if (await RunningProcess.RunAsync("dotnet", arguments, environment, log, cancellationToken) is not 0 and var code)
            {
                throw new InvalidOperationException($"{string.Join(' ', arguments)} exited with {code}: {await File.ReadAllTextAsync(log, cancellationToken)}");
            }
        }
    }

    private static async Task DescribeAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var articles = await ArticlesAsync(client, cancellationToken);
        Console.WriteLine($"addresses, all different: {articles.Select(article => Text(article, "url")).Distinct(StringComparer.Ordinal).Count() == articles.Count}");
        foreach (var member in (string[])["title", "text", "summary", "published", "authors", "tags", "language", "image", "section", "siteName"])
        {
            Console.WriteLine($"  with {member,-10} {articles.Count(article => Has(article, member)),5} of {articles.Count}");
        }
    }

    private static async Task<List<JsonElement>> ArticlesAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var articles = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var page = JsonDocument.Parse(
                await client.GetStringAsync($"/api/v1/articles?limit=200&fields=text&cursor={Uri.EscapeDataString(cursor)}", cancellationToken));
            articles.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(article => article.Clone()));
            cursor = page.RootElement.GetProperty("next").GetString();
        }

        return articles;
    }

    private static bool Has(JsonElement article, string member) => article.TryGetProperty(member, out var value) && value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString() is { Length: > 0 },
        _ => true,
    };

    private static string Text(JsonElement article, string member) => article.GetProperty(member).GetString() ?? "";

    private static async Task UntilAsync(HttpClient client, string address, CancellationToken cancellationToken)
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

    private static double SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1048576.0;

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
