using System.Globalization;
using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Quality;

/// <summary>
/// The whole product on the load rig, whose feeds bring syndicated copies of each other's items: how many of those are still there beside the article, and what was merged
/// that is not the same. The rig gives all copies of an article its headline, and no other article.
/// </summary>
internal static class SyndicationRun
{
    private static readonly Dictionary<string, string> FeedsAlone = new(StringComparer.Ordinal) { ["AGGREGATOR__Ingestion__ReadPages"] = "never" };

    public static async Task<int> RunAsync(IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var feeds = options.Count > 0 ? options[0] : "1000";
        var folder = Directory.CreateTempSubdirectory("aggregator-syndication-").FullName;
        try
        {
            if (await LoadRig.BuildAsync(folder, cancellationToken) is not { } program)
            {
                Console.WriteLine("skipped: rig/load is not in the shared folder");
                return 0;
            }

            using var rig = await LoadRig.StartAsync(program, ["--feeds", feeds, "--items", "30", "--dup", "0.1"], Path.Combine(folder, "origin.log"), cancellationToken);
            using var service = await MeasuredService.StartAsync(folder, FeedsAlone, cancellationToken);
            await service.SubscribeAsync(rig.Address.ToString().TrimEnd('/'), cancellationToken);
            await service.CommandAsync(["fetch", "--all"], cancellationToken);
            Describe(await service.ArticlesAsync("", cancellationToken));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
