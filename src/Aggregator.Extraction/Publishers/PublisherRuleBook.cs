namespace Aggregator.Extraction;

/// <summary>All rules of a folder, found by host.</summary>
public sealed class PublisherRuleBook
{
    /// <summary>No rules at all.</summary>
    public static PublisherRuleBook Empty { get; } = new(Array.Empty<PublisherRules>());

    private readonly Dictionary<string, PublisherRules> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PublisherRules> _byFile = new(StringComparer.Ordinal);

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

    private PublisherRuleBook(Dictionary<string, PublisherRules> byFile)
        : this(byFile.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)) => _byFile = byFile;

    /// <summary>Reads every <c>*.json</c> of a folder, in ordinal order of their names. Touches the disk.</summary>
    /// <param name="directory">A missing folder is an empty book.</param>
    /// <param name="before">The book of an earlier reading: of a file with a fault the rules stay as they were there. Null for none.</param>
    /// <returns>The book and what was wrong; never throws for what a file says.</returns>
    public static PublisherRuleBookLoad Load(string directory, PublisherRuleBook? before = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);

        var errors = new List<PublisherRuleError>();
        var rules = new Dictionary<string, PublisherRules>(StringComparer.Ordinal);
        string[] files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if ((PublisherRuleFile.Read(file, errors) ?? before?._byFile.GetValueOrDefault(file)) is { } read)
            {
                rules[file] = read;
            }
        }

        return new PublisherRuleBookLoad(new PublisherRuleBook(rules), errors);
    }

    /// <summary>Reads one file, to try its rules on any page. Touches the disk.</summary>
    /// <returns>The rules, null when anything is wrong with them, and what is; never throws for what a file says.</returns>
    public static (PublisherRules? Rules, IReadOnlyList<PublisherRuleError> Errors) LoadFile(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);

        var errors = new List<PublisherRuleError>();
        return (PublisherRuleFile.Read(file, errors), errors);
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
