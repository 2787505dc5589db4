using System.Reflection;

namespace Aggregator.Service.Demo;

/// <summary>A newspaper of the demo's news web.</summary>
/// <param name="Folder">Where its texts are embedded, and its first path segment.</param>
/// <param name="FeedFile">The file name of its feed; the format goes by it.</param>
internal sealed record DemoSite(string Folder, string Name, string Language, string FeedFile, string Category)
{
    /// <summary>All of them: three languages, four formats.</summary>
    public static IReadOnlyList<DemoSite> All { get; } =
    [
        new("harbour", "The Harbour Courier", "en", "rss.xml", "Cities"),
        new("nordlicht", "Nordlicht Kurier", "de", "atom.xml", "Cities/Deutsch"),
        new("hangang", "한강 데일리", "ko", "index.rdf", "Asia"),
        new("ledger", "Open Ledger", "en", "feed.json", "Business"),
    ];

    /// <summary>Its texts, newest first.</summary>
    public IReadOnlyList<DemoArticle> Articles { get; } = [.. Read(Folder).OrderBy(article => article.Age)];

    private static IEnumerable<DemoArticle> Read(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Demo/Web/{folder}/";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
            using var reader = new StreamReader(stream);
            yield return DemoArticle.Parse(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd());
        }
    }
}
