namespace Aggregator.Search;

/// <summary>What a query's text means: a tree that is always sound, since dates and ids were read while parsing.</summary>
internal abstract record QueryNode
{
    private QueryNode() { }   // closed: only the cases below

    /// <summary>A word, the beginning of one, or words in a row.</summary>
    public sealed record Terms(string Text, TermsKind Kind, TermsField Field, int Position) : QueryNode;

    /// <summary>A tag in any case, or all that begin so.</summary>
    public sealed record OfTag(string Tag, bool IsBeginning) : QueryNode;

    /// <summary>A BCP 47 primary tag.</summary>
    public sealed record OfLanguage(string Language) : QueryNode;

    /// <summary>A host or a domain above it, or words of the publisher's name.</summary>
    public sealed record OfSite(string Site) : QueryNode;

    /// <summary>A source's number, or words of its title.</summary>
    public sealed record OfSource(string Source) : QueryNode;

    /// <summary>A category or a folder above it.</summary>
    public sealed record OfCategory(string Category) : QueryNode;

    /// <summary>A story.</summary>
    public sealed record OfStory(StoryId Story) : QueryNode;

    /// <summary>Published at or after <paramref name="From"/> and before <paramref name="To"/>; null leaves that end open.</summary>
    public sealed record Published(DateTimeOffset? From, DateTimeOffset? To) : QueryNode;

    /// <summary>Published less than <paramref name="Age"/> ago, or before that.</summary>
    public sealed record Aged(TimeSpan Age, bool IsAfter) : QueryNode;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Nodes) : QueryNode;

    /// <summary>At least one of them.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Nodes) : QueryNode;

    /// <summary>Whatever is not it.</summary>
    public sealed record Not(QueryNode Node) : QueryNode;

    /// <summary>Where its first word stands in the text; 0 when it begins with something else.</summary>
    public int FirstWord => this switch
    {
        Terms words => words.Position,
        All some => some.Nodes[0].FirstWord,
        Any some => some.Nodes[0].FirstWord,
        Not inner => inner.Node.FirstWord,
        _ => 0,
    };

    /// <summary>Whether the text asks for sources by title or category, which only the store can tell.</summary>
    public bool NeedsSources => this switch
    {
        OfSource or OfCategory => true,
        All some => some.Nodes.Any(node => node.NeedsSources),
        Any some => some.Nodes.Any(node => node.NeedsSources),
        Not inner => inner.Node.NeedsSources,
        _ => false,
    };
}
