using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>One thing that the two readers say differently of a document.</summary>
/// <param name="Field">"feed", "items", "feed.title", "item.published" and so on.</param>
/// <param name="Theirs">What CodeHollow says; null for nothing.</param>
/// <param name="Ours">What we say; null for nothing.</param>
/// <param name="Element">The channel or item in question, as it stands in the document; an empty element where the document has none that both know.</param>
internal sealed record Parting(string Field, string? Theirs, string? Ours, XElement Element)
{
    /// <summary>The name of the document, for whoever has to look at it.</summary>
    public required string Document { get; init; }

    /// <summary>The bytes of the whole document.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Why the other reader gave no feed; null when it gave one.</summary>
    public Exception? Error { get; init; }

    /// <summary>What we made of it.</summary>
    public required FeedParseResult Result { get; init; }

    /// <summary>Our item; null when the parting is not about one.</summary>
    public FeedItem? Item { get; init; }
}
