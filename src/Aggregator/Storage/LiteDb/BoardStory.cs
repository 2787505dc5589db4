namespace Aggregator.Storage.LiteDb;

/// <summary>
/// A story on the <see cref="StoryBoard"/>. The writer puts another array in the place of the one before, so that whoever counts does not keep the writer waiting.
/// </summary>
internal sealed class BoardStory(StoryId id)
{
    private volatile BoardArticle[] _articles = [];

    public StoryId Id => id;

    public IReadOnlyList<BoardArticle> Articles => _articles;

    public BoardArticle? Find(ArticleId article) => Array.Find(_articles, held => held.Id == article);

    public void Put(BoardArticle article) => _articles = [.. _articles.Where(held => held.Id != article.Id), article];

    public void Remove(ArticleId article) => _articles = [.. _articles.Where(held => held.Id != article)];

    /// <summary>How the story counts in a listing; null when it is not to be listed.</summary>
    public CountedStory? Count(StoryListing listing)
    {
        var held = _articles;
        var (articles, latest) = (0, DateTimeOffset.MinValue);
        var sources = new HashSet<int>();
        foreach (var article in held)
        {
            if (article.IsIn(listing))
            {
                articles++;
                latest = article.Told > latest ? article.Told : latest;
                sources.UnionWith(article.Sources);
            }
        }

        return sources.Count >= listing.MinSources && (articles > 1 || sources.Count > 1) ? new CountedStory(id, held, sources.Count, articles, latest) : null;
    }
}
