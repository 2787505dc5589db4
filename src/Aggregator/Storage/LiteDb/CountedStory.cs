namespace Aggregator.Storage.LiteDb;

/// <summary>A story as it counts in one listing.</summary>
/// <param name="Held">All its articles at that time, those of other periods too.</param>
/// <param name="Sources">Different ones that brought its articles in the period, copies included.</param>
/// <param name="Latest">Of the articles in the period.</param>
internal sealed record CountedStory(StoryId Id, IReadOnlyList<BoardArticle> Held, int Sources, int Articles, DateTimeOffset Latest)
{
    /// <summary>The story with its articles of the period, newest first; named by the first of all.</summary>
    public Story Told(StoryListing listing)
    {
        var first = Held.OrderBy(article => article.Told).First();
        var articles = Held.Where(article => article.IsIn(listing)).OrderByDescending(article => article.Told);
        return new Story(Id, first.Title, Sources, first.Told, Latest, [.. articles.Select(article => article.Id)]);
    }
}
