using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>
/// Keeps what an article said before an edit: every state of usual articles, and of a running report that is edited by the minute a bounded number. States that were not
/// kept show as time between the <see cref="ArticleVersion.Until"/> of one version and the <see cref="ArticleVersion.From"/> of the next.
/// </summary>
internal sealed class VersionKeeping(StoreTransaction transaction)
{
    /// <summary>Versions of one article; the last place is then taken by each newer state, so that the first and the latest are there.</summary>
    public const int MostVersions = 100;

    /// <summary>So many are kept however fast they come; further ones an hour apart.</summary>
    public const int KeptAtAnyPace = 50;

    private const int MostCompared = 6;

    private static readonly TimeSpan SlowPace = TimeSpan.FromHours(1);

    // Headlines are tried out for days at most; who writes an old one again after a week means it.
    private static readonly TimeSpan LongestTrial = TimeSpan.FromDays(7);

    private readonly ArticleWriting _writing = new(transaction);

    /// <summary>Keeps the state of an article that is about to be replaced.</summary>
    /// <returns>How many versions it has now; null when the page goes to and fro between states that are kept both, which is told once and not again.</returns>
    public int? Keep(StoredArticle stored, ArticleContent next, MatchReason reason)
    {
        var before = stored.Article;
        var recent = Recent(before);
        var again = recent.FirstOrDefault(version => IsSame(version.Content, next));
        if (again is not null && recent.Exists(version => IsSame(version.Content, before.Content)))
        {
            return null;
        }

        var number = Math.Min(before.Versions + 1, MostVersions);
        var rule = again is null ? reason.Rule : $"{reason.Rule}, back to version {again.Number}";
        var version = new ArticleVersion(number, before.Edited ?? before.FirstSeen, transaction.Now, before.Content, rule, reason.Evidence);
        if (before.Versions == MostVersions)
        {
            transaction.Tables.Versions.Update(VersionDocument.From(before.Id, version, stored.Body));
        }
        else if (before.Versions < KeptAtAnyPace || Last(before)?.Until + SlowPace <= transaction.Now)
        {
            _writing.AddVersion(stored, version);
            return number;
        }

        return before.Versions;
    }

    private List<ArticleVersion> Recent(Article article) =>
        [.. Enumerable.Range(0, Math.Min(article.Versions, MostCompared)).Select(i => Find(article, article.Versions - i)).OfType<ArticleVersion>()
            .Where(version => version.Until + LongestTrial > transaction.Now)];

    private ArticleVersion? Last(Article article) => Find(article, article.Versions);

    private ArticleVersion? Find(Article article, int number) =>
        transaction.Tables.Versions.FindById(VersionDocument.Key(article.Id, number)) is { } document ? VersionDocument.Read(document) : null;

    private static bool IsSame(ArticleContent one, ArticleContent other) => !Edits.IsMaterial(one, other);
}
