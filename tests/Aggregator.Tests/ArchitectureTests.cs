using System.Reflection;
using Aggregator.Deduplication;
using Aggregator.Extraction;
using Aggregator.Feeds;
using Aggregator.Html;
using Aggregator.Storage;

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

    [Fact]
    public void Nothing_of_a_database_crosses_the_seam_of_the_store()
    {
        var reached = new HashSet<Type>();
        Reach(typeof(ISourceStore), reached);
        Reach(typeof(IArticleStore), reached);

        Assert.Contains(typeof(ArticleContent), reached);
        Assert.DoesNotContain(reached, type => type.Namespace?.Contains("LiteDb", StringComparison.OrdinalIgnoreCase) == true || Home.ContainsKey(type.Assembly.GetName().Name ?? ""));
    }

    // Every type that a signature names, and those that the members of ours name in turn.
    private static void Reach(Type type, HashSet<Type> reached)
    {
        Type?[] parts = type.IsGenericType ? [.. type.GetGenericArguments(), type.GetGenericTypeDefinition()] : [type.GetElementType()];
        foreach (var part in parts.OfType<Type>().Where(part => part != type))
        {
            Reach(part, reached);
        }

        if (!reached.Add(type) || !Allowed.ContainsKey(type.Assembly))
        {
            return;
        }

        var named = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).SelectMany(member => member switch
        {
            MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            Type nested => [nested],
            _ => [],
        });
        foreach (var other in named.Append(type.BaseType).OfType<Type>())
        {
            Reach(other, reached);
        }
    }

    private static IEnumerable<string> OursIn(Assembly assembly) => NamesIn(assembly).Where(name => name.StartsWith("Aggregator", StringComparison.Ordinal));

    private static IReadOnlyList<string> NamesIn(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name ?? "")];
}
