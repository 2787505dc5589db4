using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>Which other places of an article are told: of all of them, the keys and the sources are kept.</summary>
internal static class CopyTelling
{
    private const int Most = 50;

    /// <summary>The article with a draft's place.</summary>
    public static Article With(Article article, ArticleDraft draft, MatchReason reason) =>
        With(article, [new ArticleCopy(draft.Source, draft.Content.Url, draft.Content.Title, draft.FirstSeen, reason.Rule, reason.Score, reason.Evidence)]);

    /// <summary>The article with the places of another that it takes in.</summary>
    public static Article With(Article article, Article taken, MatchReason reason) =>
        With(article, [new ArticleCopy(taken.Source, taken.Content.Url, taken.Content.Title, taken.FirstSeen, reason.Rule, reason.Score, reason.Evidence), .. taken.AlsoIn]);

    /// <summary>The article in a new state with the place where it stood before, if an edit came from another.</summary>
    public static Article Moved(Article before, Article after, MatchReason reason) =>
        With(after, [new ArticleCopy(before.Source, before.Content.Url, before.Content.Title, before.FirstSeen, reason.Rule, reason.Score, reason.Evidence)]);

    /// <summary>Whether a place is told of. A publisher that gives every item a new id or session at every fetch would else be told of at each of them, until no other is.</summary>
    public static bool Has(Article article, SourceId source, Uri url) =>
        IsOwn(article, source, url) || article.AlsoIn.Any(copy => copy.Source == source && IsOnePath(copy.Url, url));

    /// <summary>Whether two addresses of one article are the same but for their queries. Another query alone may be a session, which is another at every fetch.</summary>
    public static bool IsOnePath(Uri one, Uri other) => one == other || PathOf(one) == PathOf(other);

    private static string PathOf(Uri address) => CanonicalUrl.Of(address.GetLeftPart(UriPartial.Path)).Key;

    private static Article With(Article article, IReadOnlyList<ArticleCopy> places) =>
        article with { AlsoIn = [.. article.AlsoIn.Concat(places).Where(place => !IsOwn(article, place.Source, place.Url)).DistinctBy(place => (place.Source, PathOf(place.Url))).TakeLast(Most)] };

    private static bool IsOwn(Article article, SourceId source, Uri url) => article.Source == source && IsOnePath(article.Content.Url, url);
}
