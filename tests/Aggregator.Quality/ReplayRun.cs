using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Quality;

/// <summary>The whole product on real saved pages: serves them on loopback, subscribes, fetches three times, and says what came of it at what cost.</summary>
internal static class ReplayRun
{
    private static readonly Dictionary<string, string> NoSettings = [];

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
        var origin = $"http://127.0.0.1:{FreePort.Next()}";
        using var web = RunningProcess.Start(
            "python3", [rig, "--port", new Uri(origin).Port.ToString(CultureInfo.InvariantCulture), "--publish-first", "2"], NoSettings, Path.Combine(folder, "replay.log"));
        using var service = await MeasuredService.StartAsync(folder, NoSettings, cancellationToken);
        await MeasuredService.UntilAsync(service.Client, $"{origin}/stats", cancellationToken);

        Console.WriteLine($"{"phase",-10} {"wall s",8} {"CPU s",8} {"peak MB",8} {"articles",9} {"store MB",9}  origin");
        await PhaseAsync("import", () => service.SubscribeAsync(origin, cancellationToken));
        await PhaseAsync("again", () => Task.CompletedTask);
        await service.Client.GetStringAsync($"{origin}/publish?k=1", cancellationToken);
        await PhaseAsync("publish=1", () => Task.CompletedTask);
        await DescribeAsync(service, cancellationToken);
        Console.WriteLine($"stopped within {(await service.Process.StopAsync(cancellationToken)).TotalSeconds:F1} s{(keep ? $"; kept in {folder}" : "")}");

        async Task PhaseAsync(string name, Func<Task> before)
        {
            await service.Client.GetStringAsync($"{origin}/stats?reset", cancellationToken);
            var (cpu, watch) = (service.Process.CpuSeconds, Stopwatch.StartNew());
            await before();
            await service.CommandAsync(["fetch", "--all"], cancellationToken);
            var wall = watch.Elapsed.TotalSeconds;
            var articles = (await service.ArticlesAsync("text", cancellationToken)).Count;
            var stats = await service.Client.GetStringAsync($"{origin}/stats", cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-10} {wall,8:F1} {service.Process.CpuSeconds - cpu,8:F1} {service.Process.PeakMegabytes,8:F0} {articles,9} {service.StoreMegabytes,9:F1}  {stats.Trim()}"));
        }
    }

    private static async Task DescribeAsync(MeasuredService service, CancellationToken cancellationToken)
    {
        var articles = await service.ArticlesAsync("text", cancellationToken);
        Console.WriteLine($"addresses, all different: {articles.Select(article => Text(article, "url")).Distinct(StringComparer.Ordinal).Count() == articles.Count}");
        foreach (var member in (string[])["title", "text", "summary", "published", "authors", "tags", "language", "image", "section", "siteName"])
        {
            Console.WriteLine($"  with {member,-10} {articles.Count(article => Has(article, member)),5} of {articles.Count}");
        }
    }

    private static bool Has(JsonElement article, string member) => article.TryGetProperty(member, out var value) && value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString() is { Length: > 0 },
        _ => true,
    };

    private static string Text(JsonElement article, string member) => article.GetProperty(member).GetString() ?? "";
}
