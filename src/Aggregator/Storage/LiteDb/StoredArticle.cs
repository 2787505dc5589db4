using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>An article with what only the store knows of it.</summary>
/// <param name="Number">The number of the change with which it entered; it names the document, and orders a listing.</param>
/// <param name="Sources">Every source that brought it, the first included.</param>
/// <param name="Keys">Exact keys it was first stored with; later ones are told by <see cref="ArticleKey.Alias"/>.</param>
/// <param name="Body">The packed body, so that a change of something else does not pack it again.</param>
/// <param name="Fingerprint">The stored form of its fingerprint.</param>
internal sealed record StoredArticle(Article Article, long Number, IReadOnlyList<int> Sources, IReadOnlyList<SortKey> Keys, byte[] Body, byte[] Fingerprint)
{
    /// <summary>Its other texts; the place of each, counted from 1, is its <see cref="OtherText.Part"/>.</summary>
    public IReadOnlyList<StoredText> Others { get; init; } = [];

    /// <summary>The other texts that can be compared with.</summary>
    public IReadOnlyList<OtherText> OtherTexts() => [.. Others.Select((text, index) => text.ToText(index)).OfType<OtherText>()];
}
