namespace Aggregator.Storage.LiteDb;

/// <summary>What is needed of an article to rank its story.</summary>
/// <param name="Seq">Of the change it is as of.</param>
/// <param name="Told">When it was published, but not later than it came: a date in the future would be the latest news until it comes.</param>
/// <param name="Sources">All that brought it.</param>
internal sealed record BoardArticle(ArticleId Id, long Seq, string Title, DateTimeOffset Told, DateTimeOffset Entered, int[] Sources)
{
    public static BoardArticle Of(StoredArticle stored)
    {
        var article = stored.Article;
        return new BoardArticle(
            article.Id, article.Seq, article.Content.Title, article.Published < article.Entered ? article.Published : article.Entered, article.Entered, [.. stored.Sources]);
    }

    public bool IsIn(StoryListing listing) => !(Told < listing.From) && !(Told >= listing.To);
}
