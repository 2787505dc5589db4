using System.Globalization;
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

        var result = await Task.Run(() => TestFeeds.ParseAsync(text)).WaitAsync(Limit);   // parsing is synchronous: only elsewhere can it be waited for

        Assert.IsType<FeedParseResult.NotAFeed>(result);
    }

    public static TheoryData<string> CostlyItems => new()
    {
        // Positions that do not fit together, of which each asked for all; lines in lines, of which each read the text of all within.
        "<LineString xmlns='http://www.opengis.net/gml'>" + Repeated("<pos>1 2</pos>", 16_000) + "<pos>1 2 3</pos></LineString>",
        Repeated("<georss:line>", 240) + Repeated("1 ", 500_000) + "x" + Repeated("</georss:line>", 240),
    };

    [Theory]
    [MemberData(nameof(CostlyItems))]
    public async Task An_item_is_read_in_time_that_grows_with_its_length(string fields)
    {
        var feed = await TestFeeds.FeedAsync($"<rss><channel><item><title>x</title>{fields}</item></channel></rss>");

        var item = await Task.Run(() => Assert.Single(feed.Items).Read()).WaitAsync(Limit);

        Assert.Equal("x", item.Title);
    }

    [Fact]
    public async Task No_list_of_an_item_is_longer_than_its_limit()
    {
        var feed = await TestFeeds.FeedAsync("<rss><channel><item>" + Repeated("<enclosure url='/a.mp3'/>", 600) + "</item></channel></rss>");

        var item = Assert.Single(feed.Items).Read();

        Assert.Equal(512, item.Enclosures.Count);
    }

    [Fact]
    public async Task A_line_of_positions_in_a_foreign_namespace_is_read_without_an_exception()
    {
        var feed = await TestFeeds.FeedAsync(
            "<rss><channel><item><gml:LineString><georss:pos>1 2</georss:pos><georss:pos>3 4</georss:pos></gml:LineString></item></channel></rss>");

        var item = Assert.Single(feed.Items).Read();

        Assert.Equal(2, item.Place?.Positions.Count);
    }

    [Fact]
    public async Task Characters_that_no_text_may_hold_are_left_out_of_json_too()
    {
        var feed = await TestFeeds.FeedAsync(
            """{"version": "1.1", "items": [{"id": "a\uFFFE\uFFFF", "_aggregator": {"summary": "b\uFFFF\u007F"}, "_also_in": [{"url": "https://a.test/", "title": "c\u007F"}]}]}"""
                .Replace("\\uFFFE", "\uFFFE", StringComparison.Ordinal).Replace("\\uFFFF", "\uFFFF", StringComparison.Ordinal));

        var item = Assert.Single(feed.Items).Read();

        Assert.Equal(("a", "b", "c"), (item.Id, item.Summary, item.Links.FirstOrDefault(link => link.Title is not null)?.Title));
    }

    [Fact]
    public async Task A_person_of_a_megabyte_is_cut_off()
    {
        var text = $"<rss><channel><managingEditor>{new string('a', 900_000)}@ </managingEditor></channel></rss>";

        var feed = await Task.Run(() => TestFeeds.FeedAsync(text)).WaitAsync(Limit);

        Assert.Equal(1024, Assert.Single(feed.Authors).Name?.Length);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "<rss><channel>" + Repeated("<a>", 100_000), nameof(FeedProblem.TooDeep) },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>" + Repeated("<div>", 100_000), nameof(FeedProblem.TooDeep) },
        {
            """<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><rss><channel><title>&c;</title></channel></rss>""",
            nameof(FeedProblem.ForbiddenDtd)
        },
        { "{" + Repeated("\"a\":[", 100_000), nameof(FeedProblem.NotAFeed) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_refused(string text, string problem)
    {
        var result = await Task.Run(() => TestFeeds.ParseAsync(text)).WaitAsync(Limit);

        Assert.Equal(problem, Assert.IsType<FeedParseResult.NotAFeed>(result).Problem.ToString());
    }

    [Fact]
    public async Task What_is_cut_off_is_not_cut_within_a_character()
    {
        var pairs = Repeated("\U0001F600", 600_000);

        var feed = await TestFeeds.FeedAsync($"<rss><channel><title>x{pairs}</title><managingEditor>x{pairs}</managingEditor><description>x{pairs}</description></channel></rss>");

        Assert.Equal((16 * 1024 - 1, 1023, 1024 * 1024 - 1), (feed.Title?.Length, feed.Authors[0].Name?.Length, feed.Description?.Length));
    }

    [Fact]
    public async Task A_text_of_fifty_megabytes_is_cut_off_after_a_million_characters()
    {
        var text = "<rss><channel><item><description>" + new string('x', 50_000_000) + "</description></item></channel></rss>";

        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(text));

        Assert.Equal(1024 * 1024, parsed.Feed.Items[0].Read().Summary?.Length);
        Assert.Equal(["A text longer than a million characters was cut off."], parsed.Repairs);
    }

    [Theory]
    [InlineData("<rss><channel>", "<item/>", "</channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{}", ",{}", "]}")]
    public async Task Of_a_hundred_thousand_items_the_first_are_read(string before, string item, string after)
    {
        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(before + Repeated(item, 100_000) + after));

        Assert.Equal(5_000, parsed.Feed.Items.Count);
        Assert.StartsWith("Only the first 5,000 items were read", Assert.Single(parsed.Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NULs_are_left_out()
    {
        var text = Repeated("\0", 1_000) + "<rss><channel><title>a" + Repeated("\0", 1_000_000) + "b</title></channel></rss>";

        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(text));

        Assert.Equal("ab", parsed.Feed.Title);
        Assert.Contains(parsed.Repairs, repair => repair.StartsWith("Control characters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<rss><channel>", "</channel></rss>")]
    [InlineData("<rss><channel>&", "</channel></rss>")]
    public async Task Reading_ends_when_it_is_cancelled(string before, string after)
    {
        // Cancelled by the reading itself, which asks for the headers first: the token is not cancelled at the start.
        using var cancelling = new CancellationTokenSource();
        var headers = new CancellingHeaders(cancelling);
        var body = Encoding.UTF8.GetBytes(before + Repeated("<a/>", 100_000) + after);

        await Assert.ThrowsAsync<OperationCanceledException>(() => FeedParser.ParseAsync(body, headers, TestFeeds.Url, cancelling.Token));
    }

    [Theory]
    [InlineData("<category>{0}</category>")]
    [InlineData("<dc:creator>{0}</dc:creator>")]
    public async Task Of_an_item_with_a_hundred_thousand_elements_the_first_are_read(string element)
    {
        // All are told from the 512 that are kept: that took 511 comparisons for each, seconds in all.
        var many = string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Format(CultureInfo.InvariantCulture, element, Math.Min(i, 510))));
        var text = "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><title>kept</title>" + many
            + "<guid>lost</guid></item><item><guid>next</guid></item></channel></rss>";

        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(text));

        var item = parsed.Feed.Items[0].Read();
        Assert.Equal(("kept", null), (item.Title, item.Id));
        Assert.Equal(511, item.Categories.Count + item.Authors.Count);
        Assert.Equal("next", parsed.Feed.Items[1].Read().Id);
        Assert.Equal(["Of an element with more than 16,384 elements in it, only the first 16,384 were read."], parsed.Repairs);
    }

    [Theory]
    [InlineData("<item/>")]
    [InlineData("<x/>")]
    public async Task Text_between_elements_that_are_left_out_is_one_text(string element)
    {
        var text = "<rss><channel>" + string.Concat(Enumerable.Repeat(element + "y", 100_000)) + "</channel></rss>";

        var parsed = Assert.IsType<FeedParseResult.Parsed>(await Task.Run(() => TestFeeds.ParseAsync(text)).WaitAsync(Limit));

        Assert.Single(parsed.Repairs);
    }

    [Fact]
    public async Task Items_do_not_count_as_elements_of_their_channel()
    {
        var text = "<rss><channel>" + string.Concat(Enumerable.Repeat("<item/>", 17_000)) + "<title>behind</title></channel></rss>";

        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(text));

        Assert.Equal((5_000, "behind"), (parsed.Feed.Items.Count, parsed.Feed.Title));
        Assert.Equal(["Only the first 5,000 items were read (12000 times)."], parsed.Repairs);
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

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
