namespace Aggregator.Feeds.Tests.Extension;

public sealed class ExtensionJsonTests
{
    [Theory]
    [InlineData("\"a word\"")]
    [InlineData("[1, 2]")]
    [InlineData("{\"comment_count\": \"many\"}")]
    [InlineData("{\"comment_count\": 3, \"episode\": {\"chapters_file\": {\"type\": \"x\"}}}")]
    [InlineData("{\"place\": {\"shape\": \"heart\", \"positions\": [[1, 2]]}}")]
    [InlineData("{\"links\": null}")]
    public async Task An_object_of_somebody_else_by_the_same_name_is_left_alone(string own)
    {
        var item = await ItemAsync(own);

        Assert.Equal(("a", null, 0), (item.Id, item.CommentCount, item.Links.Count));
    }

    [Fact]
    public async Task Of_a_list_the_elements_are_read_that_are_as_they_should_be()
    {
        var item = await ItemAsync("""{"media": [{"url": "https://a.test/1"}, null, {"url": "javascript:alert(1)"}, 7, {"type": "x"}], "categories": [{"term": "t"}, {"term": ""}]}""");

        Assert.Equal(["https://a.test/1"], item.Media.Select(medium => medium.Url.AbsoluteUri));
        Assert.Equal([new FeedCategory("t")], item.Categories);
    }

    [Fact]
    public async Task A_place_without_positions_is_none()
    {
        var item = await ItemAsync("""{"place": {"positions": []}}""");

        Assert.Null(item.Place);
    }

    [Fact]
    public async Task Lists_are_bounded()
    {
        var item = await ItemAsync("{\"media\": [" + string.Join(',', Enumerable.Repeat("{\"url\": \"https://a.test/\"}", 1_000)) + "]}");

        Assert.Equal(512, item.Media.Count);
    }

    private static async Task<FeedItem> ItemAsync(string own)
    {
        var feed = await TestFeeds.FeedAsync($$"""{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "a", "_aggregator": {{own}}}]}""");
        return feed.Items[0].Read();
    }
}
