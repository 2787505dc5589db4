namespace Aggregator.Feeds;

public sealed class FeedItemCleanerTests
{
    [Fact]
    public async Task Fragments_are_sanitised_and_their_addresses_made_absolute()
    {
        var item = new FeedItem
        {
            Summary = "<script>alert(1)</script>Short",
            ContentHtml = "<p onclick=\"x()\"><a href=\"/there\">there</a></p>",
            Rights = "&copy; <iframe src=\"https://x.test\"></iframe>us",
            BaseUrl = new Uri("https://harbour.test/news/"),
        };

        var clean = await FeedItemCleaner.CleanAsync(item, CancellationToken.None);

        Assert.Equal("Short", clean.Summary);
        Assert.Equal("<p><a href=\"https://harbour.test/there\">there</a></p>", clean.ContentHtml);
        Assert.Equal("© us", clean.Rights);
    }

    [Fact]
    public async Task What_was_absent_stays_absent_and_what_may_not_stay_is_empty()
    {
        var clean = await FeedItemCleaner.CleanAsync(new FeedItem { ContentHtml = "<script>x</script>" }, CancellationToken.None);

        Assert.Null(clean.Summary);
        Assert.Equal("", clean.ContentHtml);
    }

    [Theory]
    [InlineData("<b>one</b>\n&#27;")]
    [InlineData("<p>one</p><p>&#27;</p>")]
    public async Task What_is_clean_stays_as_it_is_without_its_control_characters(string html)
    {
        var once = await FeedItemCleaner.CleanAsync(new FeedItem { Summary = html }, CancellationToken.None);

        var twice = await FeedItemCleaner.CleanAsync(once, CancellationToken.None);

        Assert.Equal(once.Summary, twice.Summary);
    }
}
