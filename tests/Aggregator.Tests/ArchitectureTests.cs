using System.Reflection;
using Aggregator.Deduplication;
using Aggregator.Extraction;
using Aggregator.Feeds;
using Aggregator.Html;

namespace Aggregator.Tests;

/// <summary>Who may know whom. A direction that nothing checks decays.</summary>
public class ArchitectureTests
{
    private static readonly Dictionary<Assembly, string[]> Allowed = new()
    {
        [typeof(HtmlCleaner).Assembly] = [],
        [typeof(CanonicalUrl).Assembly] = [],
        [typeof(FeedParser).Assembly] = ["Aggregator.Html"],
        [typeof(ArticleExtractor).Assembly] = ["Aggregator.Html"],
        [typeof(Article).Assembly] = ["Aggregator.Html", "Aggregator.Feeds", "Aggregator.Extraction", "Aggregator.Deduplication"],
    };

    // What keeps each package in the room that pays for it.
    private static readonly Dictionary<string, string> Home = new()
    {
        ["CodeHollow.FeedReader"] = "Aggregator.Feeds",
        ["LiteDB"] = "Aggregator",
        ["Lucene.Net"] = "Aggregator",
    };

    [Fact]
    public void Dependencies_point_downwards_only()
    {
        var broken = Allowed
            .SelectMany(rule => OursIn(rule.Key).Except(rule.Value).Select(other => $"{rule.Key.GetName().Name} -> {other}"))
            .ToList();

        Assert.Empty(broken);
    }

    [Fact]
    public void A_package_is_known_in_its_own_room_alone()
    {
        var strangers = Allowed.Keys
            .SelectMany(assembly => NamesIn(assembly).Select(name => (Room: assembly.GetName().Name, Package: name)))
            .Where(use => Home.TryGetValue(use.Package, out var home) && use.Room != home)
            .ToList();

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_product_knows_neither_clock_nor_log_nor_web_framework()
    {
        var names = NamesIn(typeof(Article).Assembly);

        Assert.DoesNotContain(names, name => name.StartsWith("Quartz", StringComparison.Ordinal)
            || name.StartsWith("Serilog", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pure_libraries_touch_neither_network_nor_disk()
    {
        var impure = Allowed.Keys
            .Where(assembly => assembly != typeof(Article).Assembly)
            .SelectMany(assembly => NamesIn(assembly).Select(name => $"{assembly.GetName().Name} -> {name}"))
            .Where(use => use.EndsWith("System.Net.Http", StringComparison.Ordinal) || use.EndsWith("System.Net.Sockets", StringComparison.Ordinal))
            .ToList();

        Assert.Empty(impure);
    }

    private static IEnumerable<string> OursIn(Assembly assembly) => NamesIn(assembly).Where(name => name.StartsWith("Aggregator", StringComparison.Ordinal));

    private static IReadOnlyList<string> NamesIn(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name ?? "")];
}
