namespace Aggregator.Feeds;

/// <summary>A subscription list in OPML.</summary>
public sealed record OpmlDocument
{
    /// <summary>Null when absent.</summary>
    public string? Title { get; init; }

    /// <summary>The other elements of <c>head</c> by name, such as dateCreated or ownerName, in document order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Head { get; init; } = [];

    /// <summary>What stands in <c>body</c>, in document order.</summary>
    public IReadOnlyList<OpmlOutline> Outlines { get; init; } = [];

    /// <summary>All subscriptions, however deep, in document order; an address that stands in two folders comes twice.</summary>
    public IReadOnlyList<OpmlSubscription> Subscriptions()
    {
        var found = new List<OpmlSubscription>();
        Collect(Outlines, folder: null, found);
        return found;
    }

    /// <summary>A document of these subscriptions, in folders and their given order; <see cref="Subscriptions"/> gives them back, grouped by folder.</summary>
    public static OpmlDocument Of(string title, IEnumerable<OpmlSubscription> subscriptions)
    {
        ArgumentNullException.ThrowIfNull(subscriptions);
        var placed = subscriptions.Select(subscription => (Path: PathOf(subscription.Folder), Outline: OutlineOf(subscription)));
        return new OpmlDocument { Title = title, Outlines = Nested([.. placed], depth: 0) };
    }

    /// <summary>The texts of outlines that say they are feeds (<c>type="rss"</c>) and give no address, in document order.</summary>
    public IReadOnlyList<string> WithoutAddress() => [.. All(Outlines).Where(IsWithoutAddress).Select(outline => outline.Text)];

    private static bool IsWithoutAddress(OpmlOutline outline) =>
        string.IsNullOrWhiteSpace(outline.XmlUrl) && outline.Outlines.Count == 0 && string.Equals(outline.Type, "rss", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<OpmlOutline> All(IReadOnlyList<OpmlOutline> outlines) => outlines.SelectMany(outline => All(outline.Outlines).Prepend(outline));

    private static void Collect(IReadOnlyList<OpmlOutline> outlines, string? folder, List<OpmlSubscription> found)
    {
        foreach (var outline in outlines)
        {
            var name = outline.Text.Length > 0 ? outline.Text : outline.Title;
            if (!string.IsNullOrWhiteSpace(outline.XmlUrl))
            {
                found.Add(new OpmlSubscription(outline.XmlUrl.Trim(), name, folder ?? FirstCategory(outline), outline.HtmlUrl));
            }

            // Some exporters hang subscriptions below another subscription; it is no folder.
            var isFolder = outline.XmlUrl is null && !string.IsNullOrWhiteSpace(name);
            Collect(outline.Outlines, isFolder ? Joined(folder, name) : folder, found);
        }
    }

    // Without folders the category attribute says the same: "/Technology/Web,news".
    private static string? FirstCategory(OpmlOutline outline) => Joined(null, outline.Category?.Split(',')[0]);

    private static string? Joined(string? folder, string? name)
    {
        string[] path = [.. PathOf(folder), .. PathOf(name)];
        return path.Length == 0 ? null : string.Join('/', path);
    }

    private static string[] PathOf(string? folder) => folder?.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static OpmlOutline OutlineOf(OpmlSubscription subscription) => new()
    {
        Text = subscription.Title ?? subscription.XmlUrl,
        Type = "rss",
        XmlUrl = subscription.XmlUrl,
        HtmlUrl = subscription.HtmlUrl,
    };

    private static IReadOnlyList<OpmlOutline> Nested(IReadOnlyList<(string[] Path, OpmlOutline Outline)> placed, int depth)
    {
        var here = placed.Where(one => one.Path.Length == depth).Select(one => one.Outline);
        var folders = placed.Where(one => one.Path.Length > depth)
            .GroupBy(one => one.Path[depth], StringComparer.Ordinal)
            .Select(folder => new OpmlOutline { Text = folder.Key, Outlines = Nested([.. folder], depth + 1) });
        return [.. here, .. folders];
    }
}
