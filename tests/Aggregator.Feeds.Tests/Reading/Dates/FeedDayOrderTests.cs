namespace Aggregator.Feeds.Reading.Dates;

public sealed class FeedDayOrderTests
{
    [Theory]
    [InlineData("31/03/2026", "2026-04-03")]
    [InlineData("03/31/2026", "2026-03-04")]
    public async Task Another_date_of_the_feed_tells_the_day_from_the_month(string other, string expected)
    {
        var feed = await TestFeeds.FeedAsync(
            $"<rss><channel><item><pubDate>03/04/2026</pubDate></item><item><pubDate>{other}</pubDate></item></channel></rss>");

        var published = feed.Items[0].Read().Published;

        Assert.Equal(DateTimeOffset.Parse(expected + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), published);
    }

    [Theory]
    [InlineData("05/06/2026")]
    [InlineData("31/03/2026</pubDate></item><item><pubDate>03/31/2026")]
    public async Task Dates_that_tell_nothing_or_contradict_each_other_leave_it_unread(string others)
    {
        var feed = await TestFeeds.FeedAsync(
            $"<rss><channel><item><pubDate>03/04/2026</pubDate></item><item><pubDate>{others}</pubDate></item></channel></rss>");

        var published = feed.Items[0].Read().Published;

        Assert.Null(published);
    }
}
