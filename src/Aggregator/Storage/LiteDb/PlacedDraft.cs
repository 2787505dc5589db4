using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>What became of a draft.</summary>
/// <param name="Article">The article that it now is or belongs to; null when it was deleted for good.</param>
internal readonly record struct PlacedDraft(SliceReport Report, ArticleId? Article);
