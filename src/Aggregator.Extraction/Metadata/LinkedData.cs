using System.Text.Json;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>The JSON-LD of a page: its objects, with the article among them.</summary>
internal sealed class LinkedData
{
    // Of one object; "NewsArticle" and "Report" together are frequent, more than a few are a mistake.
    private const int MostTypes = 20;

    // Of all scripts of a page; a shop's list of a thousand offers has fewer.
    private const int MostNodes = 20_000;
    private const int LongestScript = 2_000_000;

    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, List<JsonElement>> _byType = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _articles = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private int _nodes;

    private LinkedData(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The article's object; null when the page states none.</summary>
    public JsonElement? Article { get; private set; }

    /// <param name="scripts">All scripts of the page.</param>
    /// <param name="title">The page's own title, by which its article is told from those that it points to.</param>
    public static LinkedData Read(IReadOnlyList<IElement> scripts, string? title, CancellationToken cancellationToken)
    {
        var data = new LinkedData(cancellationToken);
        foreach (var script in scripts)
        {
            if (script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) is true
                && script.TextContent is { Length: <= LongestScript } text && LinkedDataText.Parse(text) is { } root)
            {
                data.Collect(root);
            }
        }

        data.Article = data.ChooseArticle(title);
        return data;
    }

    /// <summary>All objects of a type, in document order.</summary>
    public IReadOnlyList<JsonElement> OfType(string type) => _byType.TryGetValue(type, out var nodes) ? nodes : [];

    /// <summary>A member of the article as text; null when absent or no text.</summary>
    public string? ArticleText(string member) => Article is { } article ? Text(article, member) : null;

    /// <summary>A member as plain text; of a list the first, of an object its name or @value.</summary>
    public string? Text(JsonElement node, string member) => Values(node, member).Select(NameOf).FirstOrDefault(text => text is not null);

    /// <summary>A member's values as a flat list, references by <c>@id</c> resolved.</summary>
    public IEnumerable<JsonElement> Values(JsonElement node, string member)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(member, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Resolve) : [Resolve(value)];
    }

    /// <summary>What a value is called: the string itself, or an object's name.</summary>
    public static string? NameOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return PlainText.OrNull(value.GetString());
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Object:
                foreach (var member in (ReadOnlySpan<string>)["name", "headline", "@value", "url"])
                {
                    if (value.TryGetProperty(member, out var inner) && inner.ValueKind is JsonValueKind.String)
                    {
                        return PlainText.OrNull(inner.GetString());
                    }
                }

                return null;
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(NameOf).FirstOrDefault(name => name is not null);
            default:
                return null;
        }
    }

    /// <summary>The types of an object without their vocabulary.</summary>
    public static IEnumerable<string> TypesOf(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("@type", out var type))
        {
            return [];
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return types.Take(MostTypes).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString() ?? "")
            .Select(name => name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..]);
    }

    private void Collect(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && ++_nodes <= MostNodes)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            AddByType(value);
            if (value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && value.EnumerateObject().Skip(1).Any())
            {
                _byId.TryAdd(id.GetString() ?? "", value);
            }

            foreach (var member in value.EnumerateObject())
            {
                Collect(member.Value);
            }
        }
    }

    private void AddByType(JsonElement node)
    {
        var isArticle = false;
        foreach (var type in TypesOf(node).Distinct(StringComparer.Ordinal))
        {
            isArticle |= IsArticle(type);
            if (!_byType.TryGetValue(type, out var nodes))
            {
                _byType[type] = nodes = [];
            }

            nodes.Add(node);
        }

        if (isArticle)
        {
            _articles.Add(node);
        }
    }

    private JsonElement Resolve(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("name", out _) &&
        value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _byId.TryGetValue(id.GetString() ?? "", out var target) ? target
            : value;

    // Teasers are stated as articles too: the one that carries this page's headline is this page's, else the fullest of the first ones.
    private JsonElement? ChooseArticle(string? title)
    {
        if (_articles.Count == 0)
        {
            return null;
        }

        var key = Body.Letters.Of(title);
        var named = _articles.Where(node => Body.Letters.Of(Text(node, "headline") ?? Text(node, "name")) is { Length: > 0 } headline &&
            (key.StartsWith(headline, StringComparison.Ordinal) || headline.StartsWith(key, StringComparison.Ordinal))).ToList();
        return (named.Count > 0 ? named : _articles).MaxBy(node => (Has(node, "datePublished") ? 2 : 0) + (Has(node, "author") ? 1 : 0));
    }

    private static bool Has(JsonElement node, string member) => node.TryGetProperty(member, out _);

    private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal)
        || type is "Posting" or "Report" or "Review" or "CreativeWork" or "Recipe" or "PodcastEpisode";
}
