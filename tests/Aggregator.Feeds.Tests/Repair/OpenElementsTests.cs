namespace Aggregator.Feeds.Repair;

public sealed class OpenElementsTests
{
    private const string Second = "<item><title>second</title></item>";
    private const string Third = "<item><title>third</title></item>";

    [Theory]
    [InlineData("<rss><channel><tem><title>first</title></item>" + Second + Third + "</channel></rss>")]
    [InlineData("<rss><channel><description>never closed" + Second + Third + "</channel></rss>")]
    [InlineData("<rss><channel><x:y>never closed" + Second + Third + "</channel></rss>")]
    [InlineData("<rss><channel>" + Second + "</channel><channel>" + Third + "</channel></rss>")]
    [InlineData("<rss><channel>" + Second + "<!-->" + Third + "</channel></rss>")]
    [InlineData(Second + Third)]
    public async Task One_mistake_never_costs_the_items_behind_it(string document)
    {
        var feed = await TestFeeds.FeedAsync(document);

        Assert.Equal(["second", "third"], feed.Items.Select(item => item.Read().Title));
    }

    [Fact]
    public async Task An_end_tag_may_have_white_space_before_its_name()
    {
        var feed = await TestFeeds.FeedAsync("<feed xmlns='http://www.w3.org/2005/Atom'><title>a</ title><id>b</id></feed>");

        Assert.Equal("a", feed.Title);
    }
}
