namespace Aggregator.Storage.LiteDb;

/// <summary>A story on the <see cref="StoryBoard"/>.</summary>
internal sealed class BoardStory(StoryId id)
{
    private readonly Dictionary<ArticleId, Member> _members = [];

    public StoryId Id => id;

    public bool IsEmpty => _members.Count == 0;

    public void Put(StoredArticle stored)
    {
        var article = stored.Article;

        // A date in the future would be the latest news until it comes.
        var told = article.Published < article.Entered ? article.Published : article.Entered;
        _members[article.Id] = new Member(article.Id, article.Seq, article.Content.Title, told, article.Entered, [.. stored.Sources]);
    }

    public void Remove(ArticleId article) => _members.Remove(article);

    /// <summary>With which change the article was put that is held.</summary>
    public long SeqOf(ArticleId article) => _members[article].Seq;

    public IEnumerable<ArticleId> EnteredBefore(DateTimeOffset time) => _members.Values.Where(member => member.Entered < time).Select(member => member.Id);

    /// <summary>What counts for a listing; null when it is not to be listed.</summary>
    public CountedStory? Count(StoryListing listing)
    {
        var (articles, latest) = (0, DateTimeOffset.MinValue);
        var sources = new HashSet<int>();
        foreach (var member in _members.Values.Where(member => member.IsIn(listing)))
        {
            articles++;
            latest = member.Told > latest ? member.Told : latest;
            sources.UnionWith(member.Sources);
        }

        return sources.Count >= listing.MinSources && (articles > 1 || sources.Count > 1) ? new CountedStory(this, sources.Count, articles, latest) : null;
    }

    /// <summary>The story with the articles that count for a listing, newest first; named by the first of all.</summary>
    public Story Told(CountedStory counted, StoryListing listing)
    {
        var members = _members.Values.Where(member => member.IsIn(listing)).OrderByDescending(member => member.Told).ToList();
        var first = _members.Values.MinBy(member => member.Told) ?? members[^1];
        return new Story(id, first.Title, counted.Sources, first.Told, counted.Latest, [.. members.Select(member => member.Id)]);
    }

    private sealed record Member(ArticleId Id, long Seq, string Title, DateTimeOffset Told, DateTimeOffset Entered, int[] Sources)
    {
        public bool IsIn(StoryListing listing) => !(Told < listing.From) && !(Told >= listing.To);
    }
}
