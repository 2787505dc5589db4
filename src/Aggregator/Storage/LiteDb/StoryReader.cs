using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Stories: one by its id from the articles that name it, many from the board.</summary>
internal sealed class StoryReader(ArticleTable articles, StoryBoard board, TimeProvider time)
{
    // A story has tens of articles; the newest of a larger one are told.
    private const int MostArticles = 1000;
    private const int Chunk = 500;

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

    /// <summary>The stories of a listing.</summary>
    public IReadOnlyList<Story> List(StoryListing listing)
    {
        lock (board.Filling)
        {
            if (!board.IsFilled)
            {
                Fill();
            }

            PutFirsts();
            return board.List(listing);
        }
    }

    // Nearly all of the time of the first listing goes here; nobody who lists no stories pays for it.
    private void Fill()
    {
        board.BeginFilling();
        if (articles.FirstSince(time.GetUtcNow() - StoryListing.Kept) is { } first)
        {
            var upTo = SortKey.Last(ListingKey.PrefixOfShared);
            IReadOnlyList<SortKey> chunk;
            do
            {
                chunk = articles.KeysDown(ListingKey.PrefixOfShared, upTo, Chunk);
                Put(articles.Load([.. chunk.Where(key => key.Number >= first)]));
                upTo = chunk.Count == 0 ? upTo : chunk[^1].Below();
            }
            while (chunk.Count == Chunk && chunk[^1].Number >= first);
        }

        PutFirsts();
        board.EndFilling();
    }

    private void PutFirsts()
    {
        foreach (var some in board.TakeMissing().Chunk(Chunk))
        {
            Put(articles.Find(some));
        }
    }

    private void Put(IReadOnlyList<StoredArticle> read)
    {
        foreach (var stored in read)
        {
            board.Put(stored);
        }
    }
}
