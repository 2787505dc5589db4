using Aggregator.Deduplication.Index;

namespace Aggregator.Deduplication.Comparing;

/// <summary>One side of a <see cref="Comparison"/>.</summary>
internal readonly record struct ComparedArticle(KnownArticle Known, Fingerprint Fingerprint);
