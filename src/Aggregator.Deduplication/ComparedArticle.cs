namespace Aggregator.Deduplication;

/// <summary>One side of a <see cref="Comparison"/>.</summary>
internal readonly record struct ComparedArticle(KnownArticle Known, Fingerprint Fingerprint);
