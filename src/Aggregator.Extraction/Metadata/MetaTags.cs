using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>The <c>meta</c> elements of a page by lower-case name: name, property and itemprop are used for each other in the wild.</summary>
internal sealed class MetaTags
{
    // Of one name; article:tag has been seen sixty times.
    private const int MostValues = 200;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public static MetaTags Read(IReadOnlyList<IElement> metas)
    {
        var tags = new MetaTags();
        foreach (var meta in metas)
        {
            // "value" is no attribute of meta, but some publishers write it.
            if (PlainText.OrNull(meta.GetAttribute("content") ?? meta.GetAttribute("value")) is not { } content)
            {
                continue;
            }

            tags.Add(meta.GetAttribute("property"), content);
            tags.Add(meta.GetAttribute("name"), content);
            tags.Add(meta.GetAttribute("itemprop"), content);
        }

        return tags;
    }

    /// <summary>All values of a name in document order; empty when there are none.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first value of a name; null when there is none.</summary>
    public string? First(string name) => _values.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>The first value of the first name that has one.</summary>
    public Found<string>? FirstOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (First(name) is { } value)
            {
                return new Found<string>(value, "meta " + name);
            }
        }

        return null;
    }

    private void Add(string? name, string content)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var key = name.Trim();
        if (!_values.TryGetValue(key, out var values))
        {
            _values[key] = values = [];
        }

        if (values.Count < MostValues && !values.Contains(content))
        {
            values.Add(content);
        }
    }
}
