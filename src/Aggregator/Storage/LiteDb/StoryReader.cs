using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Stories, put together from the articles that name them.</summary>
internal sealed class StoryReader(ArticleTable articles)
{
    // A story has tens of articles; the newest of a larger one are told.
    private const int MostArticles = 1000;

    // Stories are sought among the newest articles that share one or have copies; older ones are found by their id.
    private const int Chunk = 200;
    private const int MostRead = 5000;

    /// <summary>One story; null when no article is in it.</summary>
    public Story? Find(StoryId id)
    {
        var prefix = ListingKey.Prefix(new ListingScope.OfStory(id), ListingOrder.Entered);
        var members = articles.Load(articles.KeysDown(prefix, SortKey.Last(prefix), MostArticles));
        if (members.Count == 0)
        {
            return null;
        }

        var first = members.MinBy(member => member.Article.Published)?.Article ?? members[0].Article;
        return new Story(
            id,
            first.Content.Title,
            members.SelectMany(member => member.Sources).Distinct().Count(),
            first.Published,
            members.Max(member => member.Article.Published),
            [.. members.Select(member => member.Article.Id)]);
    }

    /// <summary>The stories of the newest articles.</summary>
    public IReadOnlyList<Story> Latest(int minSources, int max)
    {
        var prefix = minSources > 1 ? ListingKey.PrefixOfShared : ListingKey.Prefix(new ListingScope.All(), ListingOrder.Entered);
        return
        [
            .. Newest(prefix)
                .Select(stored => stored.Article.Story)
                .OfType<StoryId>()
                .Distinct()
                .Select(Find)
                .OfType<Story>()
                .Where(story => story.Sources >= minSources)
                .Take(max)
                .OrderByDescending(story => story.Latest),
        ];
    }

    private IEnumerable<StoredArticle> Newest(SortKey prefix)
    {
        var upTo = SortKey.Last(prefix);
        for (var read = 0; read < MostRead; read += Chunk)
        {
            var chunk = articles.KeysDown(prefix, upTo, Chunk);
            foreach (var stored in articles.Load(chunk))
            {
                yield return stored;
            }

            if (chunk.Count < Chunk)
            {
                yield break;
            }

            upTo = chunk[^1].Below();
        }
    }
}
