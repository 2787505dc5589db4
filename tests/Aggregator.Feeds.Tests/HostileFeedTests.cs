using System.Text;

namespace Aggregator.Feeds;

public sealed class HostileFeedTests
{
    // Each of these took more than 20 seconds; the limit is wide, for the machine that runs the tests may be busy.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("", " ", "x")]
    [InlineData("<?xml a?>", " ", "x")]
    [InlineData("<x>", "<rss:a ", ">")]
    [InlineData("", "<rss-", ">")]
    public async Task A_text_that_is_no_feed_is_refused_in_time_that_grows_with_its_length(string before, string repeated, string after)
    {
        var text = before + new StringBuilder().Insert(0, repeated, 500_000) + after;

        var result = await TestFeeds.ParseAsync(text).WaitAsync(Limit);

        Assert.IsType<FeedParseResult.NotAFeed>(result);
    }

    [Fact]
    public async Task A_person_of_a_megabyte_is_cut_off()
    {
        var feed = await TestFeeds.FeedAsync($"<rss><channel><managingEditor>{new string('a', 900_000)}@ </managingEditor></channel></rss>").WaitAsync(Limit);

        Assert.Equal(1024, Assert.Single(feed.Authors).Name?.Length);
    }

    [Theory]
    [InlineData("\"tags\":[\"\\ud800\"]")]
    [InlineData("\"authors\":[\"\\udc00\"]")]
    [InlineData("\"\\ud800\":1,\"title\":\"\\udc00\"")]
    public async Task Half_a_surrogate_pair_in_JSON_is_replaced(string members)
    {
        var feed = await TestFeeds.FeedAsync("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"summary\":\"\\ud83d\\ude00\"," + members + "}]}");

        var item = feed.Items[0].Read();

        Assert.Equal("\U0001F600", item.Summary);
    }

    [Fact]
    public async Task Only_names_of_days_are_days_to_skip()
    {
        var feed = await TestFeeds.FeedAsync(
            "<rss><channel><skipDays><day>99</day><day>3</day><day>Monday,Tuesday</day><day>sunday</day></skipDays></channel></rss>");

        Assert.Equal([DayOfWeek.Sunday], feed.Schedule.SkipDays);
    }
}
