namespace Aggregator.Storage.LiteDb;

/// <summary>An article with what only the store knows of it.</summary>
/// <param name="Entry">The number of the change with which it entered; orders a listing.</param>
/// <param name="Sources">Every source that brought it, the first included.</param>
/// <param name="Keys">Exact keys it was first stored with; later ones are aliases.</param>
/// <param name="Body">The packed body, so that a change of something else does not pack it again.</param>
internal sealed record StoredArticle(Article Article, long Entry, IReadOnlyList<int> Sources, IReadOnlyList<byte[]> Keys, byte[] Body);
