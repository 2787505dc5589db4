using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>The exact keys of the whole archive, as the writer sees them: everything committed and the batch's earlier members.</summary>
/// <param name="ByItem">The article that an item of a source became, a copy included; null when unknown.</param>
/// <param name="ByKey">The article that a canonical address identifies; null when unknown.</param>
/// <param name="ByText">An article with the same normalised text (<see cref="Fingerprint.TextHash"/>); null when unknown.</param>
/// <param name="ById">An article; null when unknown.</param>
/// <param name="FingerprintOf">An article's fingerprint; null when unknown.</param>
/// <param name="IsDeleted">Whether one of the draft's keys belongs to an article that was deleted for good.</param>
public sealed record KnownArticles(
    Func<SourceId, string, Article?> ByItem,
    Func<CanonicalUrl, Article?> ByKey,
    Func<ulong, Article?> ByText,
    Func<ArticleId, Article?> ById,
    Func<ArticleId, Fingerprint?> FingerprintOf,
    Func<ArticleDraft, bool> IsDeleted);
