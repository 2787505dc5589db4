namespace Aggregator.Feeds.Repair;

// Not files of TestData: there a feed must be the same with other prefixes, and here the prefix is all that tells what was meant.
public sealed class ElementNamesTests
{
    [Theory]
    [InlineData("http://dublin.test/core")]
    [InlineData("https://purl.org/dc/elements/1.1/")]
    public async Task A_usual_prefix_is_believed_before_an_address_that_nobody_knows(string address)
    {
        var feed = await TestFeeds.FeedAsync($"<rss xmlns:dc='{address}' version='2.0'><channel><item><dc:creator>Ann</dc:creator></item></channel></rss>");

        Assert.Equal("Ann", Assert.Single(feed.Items[0].Read().Authors).Name);
    }

    [Fact]
    public async Task A_prefix_that_nobody_knows_says_nothing()
    {
        var feed = await TestFeeds.FeedAsync("<rss xmlns:x='urn:other' version='2.0'><channel><item><x:creator>Nobody</x:creator></item></channel></rss>");

        Assert.Empty(feed.Items[0].Read().Authors);
    }

    [Fact]
    public async Task Fields_that_a_tool_put_into_a_namespace_of_its_own_are_the_feeds()
    {
        var feed = await TestFeeds.FeedAsync(
            "<rss version='2.0'><channel><title xmlns='urn:tool'>Moor</title><item xmlns='urn:tool'><link>https://moor.test/1</link></item></channel></rss>");

        Assert.Equal("Moor", feed.Title);
        Assert.Equal("https://moor.test/1", Assert.Single(feed.Items).Read().Link?.OriginalString);
    }

    [Fact]
    public async Task An_enclosure_may_have_its_address_as_text()
    {
        var feed = await TestFeeds.FeedAsync("<rss version='2.0'><channel><item><enclosure>https://moor.test/1.mp3</enclosure></item></channel></rss>");

        Assert.Equal("https://moor.test/1.mp3", Assert.Single(feed.Items[0].Read().Enclosures).Url.OriginalString);
    }
}
