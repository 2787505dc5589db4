namespace Aggregator.Extraction;

/// <summary>All rules of a folder, found by host.</summary>
public sealed class PublisherRuleBook
{
    /// <summary>No rules at all.</summary>
    public static PublisherRuleBook Empty { get; } = new([]);

    private readonly Dictionary<string, PublisherRules> _byHost = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a book of rules; of two rules for one host the later wins.</summary>
    public PublisherRuleBook(IEnumerable<PublisherRules> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var host in rule.Hosts)
            {
                _byHost[host] = rule;
            }
        }
    }

    /// <summary>The rules for a page's host or the nearest parent of it; null when there are none.</summary>
    public PublisherRules? Find(Uri? url)
    {
        for (var host = url?.Host; !string.IsNullOrEmpty(host); host = ParentOf(host))
        {
            if (_byHost.TryGetValue(host, out var rules))
            {
                return rules;
            }
        }

        return null;
    }

    private static string? ParentOf(string host) => host.IndexOf('.') is var dot and >= 0 ? host[(dot + 1)..] : null;
}
