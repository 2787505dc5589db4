namespace Aggregator.Feeds;

/// <summary>What Dublin Core (<c>dc:</c> and <c>dcterms:</c>) says of an item or a channel and no other member holds; plain text as it was written.</summary>
/// <remarks>Creator, contributor, subject, date, description, language, publisher and rights are where every format's are.</remarks>
public sealed record FeedDublinCore
{
    internal static FeedDublinCore None { get; } = new();

    /// <summary><c>identifier</c>, such as "doi:10.1000/182" or "urn:isbn:…"; empty when absent.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary><c>type</c>, such as "Text" or "Image"; empty when absent.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary><c>format</c>, mostly a media type; empty when absent.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary><c>source</c>: what the item was made from, often no address; empty when absent.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary><c>relation</c>, with <c>dcterms:isPartOf</c>, <c>references</c> and their kin; empty when absent.</summary>
    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary><c>coverage</c>, <c>spatial</c>, <c>temporal</c>: the place or time that the item is about; empty when absent.</summary>
    public IReadOnlyList<string> Coverages { get; init; } = [];

    /// <summary><c>audience</c>; empty when absent.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];
}
