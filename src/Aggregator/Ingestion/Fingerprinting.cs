using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>Gives articles the keys and the sketch by which the writer recognises them; outside the writer, since it is the dear part.</summary>
internal static class Fingerprinting
{
    /// <summary>Drafts in the same order. An address that several of them share (a live page, a home page) identifies none of them.</summary>
    public static IReadOnlyList<ArticleDraft> DraftsOf(Source source, IReadOnlyList<ReadArticle> articles)
    {
        var keys = articles.Select(KeysOf).ToList();
        var shared = keys.SelectMany(own => own).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. articles.Zip(keys, (article, own) => DraftOf(source, article, [.. own.Where(key => !shared.Contains(key))]))];
    }

    /// <summary>A draft whose page came later: its content, keys and sketch anew.</summary>
    public static ArticleDraft WithPage(ArticleDraft draft, ArticleContent content, params IEnumerable<Uri?> addresses) => draft with
    {
        Content = content,
        Keys = [.. draft.Keys.Concat(KeysOf(addresses.OfType<Uri>())).Distinct()],
        Fingerprint = Fingerprint.Of(content.Title, content.Text),
        Page = PageState.Read,
    };

    private static ArticleDraft DraftOf(Source source, ReadArticle article, IReadOnlyList<CanonicalUrl> keys) => new()
    {
        Source = source.Id,
        ItemKey = article.Item.Key,
        Content = article.Content,
        Keys = keys,
        Fingerprint = Fingerprint.Of(article.Content.Title, article.Content.Text),
        FirstSeen = article.Item.FirstSeen,
        IsAnnounced = article.Item.IsAnnounced,
        Page = article.Page,
        EntersBeforePage = article.EntersBeforePage,
        PageNotBefore = article.PageNotBefore,
    };

    private static IReadOnlyList<CanonicalUrl> KeysOf(ReadArticle article) => KeysOf(article.Addresses);

    private static IReadOnlyList<CanonicalUrl> KeysOf(IEnumerable<Uri> addresses) =>
        [.. addresses.Select(CanonicalUrl.Of).Where(key => !key.IsFrontPage).Distinct()];
}
