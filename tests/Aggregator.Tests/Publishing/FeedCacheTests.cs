using Aggregator.Publishing;
using Aggregator.Search;

namespace Aggregator.Tests.Publishing;

public sealed class FeedCacheTests
{
    [Fact]
    public void The_feed_used_longest_ago_goes_first_when_there_are_too_many()
    {
        var cache = new FeedCache(maxFeeds: 2, maxBytes: 1000);
        Keep(cache, "a", 10);
        Keep(cache, "b", 10);
        cache.PlaceOf(Feed("a"));

        Keep(cache, "c", 10);

        Assert.Equal([true, false], new[] { "a", "b" }.Select(name => cache.PlaceOf(Feed(name)).Built is not null));
    }

    [Fact]
    public void A_large_feed_makes_room_for_itself()
    {
        var cache = new FeedCache(maxFeeds: 10, maxBytes: 100);
        Keep(cache, "a", 60);

        Keep(cache, "b", 60);

        Assert.NotNull(cache.PlaceOf(Feed("b")).Built);
        Assert.Null(cache.PlaceOf(Feed("a")).Built);
    }

    private static void Keep(FeedCache cache, string name, int bytes) =>
        cache.Keep(cache.PlaceOf(Feed(name)), new BuiltFeed(new FeedDocument(new byte[bytes], default, default, "", default, ""), new(), 1, 0));

    private static FeedRequest Feed(string name) => new(OutputFormat.Atom, new ArticleQuery { Tag = name }, FeedContent.Full, $"/feed?tag={name}");
}
