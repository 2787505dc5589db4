namespace Aggregator.Feeds.Repair;

/// <summary>The namespace declarations that hold for an element of a broken document.</summary>
internal sealed class NamespaceScope
{
    private readonly NamespaceScope? _outer;
    private readonly Dictionary<string, string> _declared;

    private NamespaceScope(NamespaceScope? outer, Dictionary<string, string> declared)
    {
        _outer = outer;
        _declared = declared;
    }

    /// <summary>The scope of an element inside <paramref name="outer"/>: the same one when the element declares nothing.</summary>
    public static NamespaceScope Within(NamespaceScope? outer, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns")
            {
                declared.TryAdd("", value.Trim());
            }
            else if (name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                declared.TryAdd(name[6..], value.Trim());
            }
        }

        return outer is not null && declared.Count == 0 ? outer : new NamespaceScope(outer, declared);
    }

    /// <summary>The address that a prefix stands for, "" being the default namespace; null when it was never declared.</summary>
    public string? Find(string prefix)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._declared.TryGetValue(prefix, out var address))
            {
                return address;
            }
        }

        return null;
    }
}
