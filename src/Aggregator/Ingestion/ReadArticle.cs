namespace Aggregator.Ingestion;

/// <summary>An item with all that could be read of it.</summary>
/// <param name="Content">The better of the feed's item and its page.</param>
/// <param name="Addresses">Every address that may identify it: link, target after redirects, rel=canonical.</param>
public sealed record ReadArticle(NewItem Item, ArticleContent Content, IReadOnlyList<Uri> Addresses, PageState Page)
{
    /// <inheritdoc cref="ArticleDraft.EntersBeforePage"/>
    public bool EntersBeforePage { get; init; }

    /// <inheritdoc cref="ArticleDraft.PageNotBefore"/>
    public DateTimeOffset? PageNotBefore { get; init; }
}
