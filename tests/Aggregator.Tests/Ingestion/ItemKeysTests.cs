using Aggregator.Feeds;
using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public class ItemKeysTests
{
    [Fact]
    public void The_guid_identifies_an_item() =>
        Assert.Equal(["a", "b"], ItemKeys.Of([Item("a", "https://news.test/1"), Item("b", "https://news.test/2")]));

    [Fact]
    public void The_link_identifies_an_item_without_a_guid() =>
        Assert.Equal(["https://news.test/1"], ItemKeys.Of([Item(null, "https://news.test/1")]));

    [Fact]
    public void A_guid_that_several_items_share_is_told_apart_by_the_link() =>
        Assert.Equal(["x|https://news.test/1", "x|https://news.test/2"], ItemKeys.Of([Item("x", "https://news.test/1"), Item("x", "https://news.test/2")]));

    [Fact]
    public void An_item_with_neither_is_identified_by_what_it_says()
    {
        var one = new FeedItem { Title = "Ferry late" };
        var other = new FeedItem { Title = "Ferry sunk" };

        var keys = ItemKeys.Of([one, other]);

        Assert.NotEqual(keys[0], keys[1]);
        Assert.Equal(keys[0], ItemKeys.Of([one])[0]);
    }

    private static FeedItem Item(string? id, string link) => new() { Id = id, Link = new Uri(link) };
}
