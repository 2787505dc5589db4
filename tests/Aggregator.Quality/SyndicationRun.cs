using System.Globalization;
using System.Text.Json;

namespace Aggregator.Quality;

/// <summary>
/// The whole product on the load rig, whose feeds bring syndicated copies of each other's items: how many of those are still there beside the article, and what was merged
/// that is not the same. The rig gives all copies of an article its headline, and no other article.
/// </summary>
internal static class SyndicationRun
{
    private static readonly Dictionary<string, string> FeedsAlone = new(StringComparer.Ordinal) { ["AGGREGATOR__Ingestion__ReadPages"] = "never" };

    public static async Task<int> RunAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var rig = Path.Combine(shared, "rig", "load", "origin");
        if (!Directory.Exists(rig))
        {
            Console.WriteLine("skipped: rig/load is not in the shared folder");
            return 0;
        }

        var feeds = options.Count > 0 ? options[0] : "1000";
        var folder = Directory.CreateTempSubdirectory("aggregator-syndication-").FullName;
        try
        {
            var program = Path.Combine(folder, "origin");
            var build = Path.Combine(folder, "build");
            string[] arguments = ["build", rig, "-c", "Release", "-o", program, "-v", "q", $"-p:BaseIntermediateOutputPath={build}/", $"-p:MSBuildProjectExtensionsPath={build}/"];
            if (await RunningProcess.RunAsync("dotnet", arguments, FeedsAlone, Path.Combine(folder, "build.log"), cancellationToken) != 0)
            {
                throw new InvalidOperationException($"rig/load was not built: {await File.ReadAllTextAsync(Path.Combine(folder, "build.log"), cancellationToken)}");
            }

            await MeasureAsync(Path.Combine(program, "origin.dll"), feeds, folder, cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string program, string feeds, string folder, CancellationToken cancellationToken)
    {
        var port = MeasuredService.FreePort();
        using var web = RunningProcess.Start("dotnet", [program, "--feeds", feeds, "--items", "30", "--port", port, "--dup", "0.1"], FeedsAlone, Path.Combine(folder, "origin.log"));
        using var service = await MeasuredService.StartAsync(folder, FeedsAlone, cancellationToken);
        var origin = $"http://127.0.0.1:{port}";
        await MeasuredService.UntilAsync(service.Client, $"{origin}/stats", cancellationToken);
        await service.SubscribeAsync(origin, cancellationToken);
        await service.CommandAsync(["fetch", "--all"], cancellationToken);
        Describe(await service.ArticlesAsync("", cancellationToken));
    }

    private static void Describe(List<JsonElement> articles)
    {
        var copies = articles.SelectMany(article => article.GetProperty("alsoIn").EnumerateArray().Select(copy => (Of: Title(article), Title: Title(copy), Rule: copy.GetProperty("rule").GetString() ?? ""))).ToList();
        var wrong = copies.Where(copy => copy.Of != copy.Title).ToList();
        var remaining = articles.GroupBy(Title, StringComparer.Ordinal).Sum(group => group.Count() - 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{articles.Count} articles, {copies.Count} copies recognised; {remaining} copies remain ({100.0 * remaining / (remaining + copies.Count):F2} %), {wrong.Count} merged wrongly"));
        foreach (var rule in copies.CountBy(copy => copy.Rule))
        {
            Console.WriteLine($"  by {rule.Key,-30} {rule.Value,6}");
        }

        foreach (var (of, title, rule) in wrong.Take(10))
        {
            Console.WriteLine($"  wrong, by {rule}: \"{title}\" is not \"{of}\"");
        }
    }

    private static string Title(JsonElement element) => element.GetProperty("title").GetString() ?? "";
}
