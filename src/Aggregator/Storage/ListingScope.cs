namespace Aggregator.Storage;

/// <summary>Which articles a listing holds.</summary>
public abstract record ListingScope
{
    private ListingScope() { }   // closed: only the cases below

    /// <summary>Whether a store keeps an order of these: of tags, authors and stories, of which an article has many, it is the order of entering alone.</summary>
    public bool Has(ListingOrder order) => order == ListingOrder.Entered || this is All or Announced or OfSource or OfLanguage;

    /// <summary>All articles.</summary>
    public sealed record All : ListingScope;

    /// <summary>Those in the merged feeds (<see cref="Article.IsAnnounced"/>).</summary>
    public sealed record Announced : ListingScope;

    /// <summary>Those that a source brought, copies included.</summary>
    public sealed record OfSource(SourceId Source) : ListingScope;

    /// <summary>Those with a tag, in any case.</summary>
    public sealed record OfTag(string Tag) : ListingScope;

    /// <summary>Those by an author, in any case.</summary>
    public sealed record OfAuthor(string Author) : ListingScope;

    /// <summary>Those in a language (BCP 47 primary tag).</summary>
    public sealed record OfLanguage(string Language) : ListingScope;

    /// <summary>Those of a story.</summary>
    public sealed record OfStory(StoryId Story) : ListingScope;
}
