using System.Globalization;
using System.Text;

namespace Aggregator.Feeds;

public sealed class FeedParserTests
{
    public static TheoryData<string> Files => [.. TestFeeds.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_says_what_its_file_expects(string file)
    {
        var result = await TestFeeds.ParseAsync(TestFeeds.Bytes(file));

        var parsed = Assert.IsType<FeedParseResult.Parsed>(result);
        Assert.Null(ExpectedJson.FirstDifference(TestFeeds.Expected(file), await TestFeeds.AnswerAsync(parsed)));
    }

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        try
        {
            foreach (var file in TestFeeds.Files)
            {
                var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(TestFeeds.Bytes(file)));
                Assert.Null(ExpectedJson.FirstDifference(TestFeeds.Expected(file), await TestFeeds.AnswerAsync(parsed)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("", FeedProblem.Empty)]
    [InlineData(" \r\n\t", FeedProblem.Empty)]
    [InlineData("<!DOCTYPE html><html><head><title>Not found</title></head><body></body></html>", FeedProblem.NotAFeed)]
    [InlineData("<html><body><p>We moved<br></body>", FeedProblem.NotAFeed)]
    [InlineData("<opml version=\"2.0\"><body/></opml>", FeedProblem.NotAFeed)]
    [InlineData("{\"error\": \"no such feed\"}", FeedProblem.NotAFeed)]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", FeedProblem.Malformed)]
    [InlineData("Service unavailable", FeedProblem.NotAFeed)]
    [InlineData("<?xml version=\"1.0\"?>", FeedProblem.Malformed)]
    public async Task What_is_no_feed_is_told_by_its_problem(string text, FeedProblem problem)
    {
        var result = await TestFeeds.ParseAsync(text);

        Assert.Equal(problem, Assert.IsType<FeedParseResult.NotAFeed>(result).Problem);
    }

    [Theory]
    [InlineData("<opml version=\"2.0\"><body/></opml>", "XML of another kind, not a feed.")]
    [InlineData("\u0001\u0002;<=>?@ABC", "Text or a file of another kind, not a feed.")]
    public async Task A_file_with_a_bracket_somewhere_is_not_called_XML(string text, string message)
    {
        var result = await TestFeeds.ParseAsync(text);

        Assert.Equal(message, Assert.IsType<FeedParseResult.NotAFeed>(result).Reason);
    }

    [Theory]
    [InlineData("<x>", "</x>")]
    [InlineData("<x>", "")]
    public async Task Nesting_beyond_256_is_refused_at_once(string open, string close)
    {
        var deep = new StringBuilder().Insert(0, open, 100_000).ToString() + new StringBuilder().Insert(0, close, 100_000);

        var result = await TestFeeds.ParseAsync($"<rss version=\"2.0\"><channel><item><description>{deep}</description></item></channel></rss>");

        Assert.Equal(FeedProblem.TooDeep, Assert.IsType<FeedParseResult.NotAFeed>(result).Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("& broken")]
    public async Task More_than_512_attributes_on_one_element_are_refused(string text)
    {
        var attributes = string.Concat(Enumerable.Range(0, 600).Select(i => $" a{i}=\"1\""));

        var result = await TestFeeds.ParseAsync($"<rss{attributes}><channel><title>{text}</title></channel></rss>");

        Assert.Equal(FeedProblem.TooComplex, Assert.IsType<FeedParseResult.NotAFeed>(result).Problem);
    }

    [Fact]
    public async Task Entities_made_of_entities_are_refused_where_they_are_used()
    {
        var bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel><title>&c;</title></channel></rss>";

        var result = await TestFeeds.ParseAsync(bomb);

        Assert.Equal(FeedProblem.ForbiddenDtd, Assert.IsType<FeedParseResult.NotAFeed>(result).Problem);
    }

    [Fact]
    public async Task A_document_type_that_nothing_depends_on_does_no_harm()
    {
        var feed = await TestFeeds.FeedAsync("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://dtd.test/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>T</title></channel></rss>");

        Assert.Equal("T", feed.Title);
    }

    [Fact]
    public async Task Bytes_in_an_unknown_charset_are_refused()
    {
        byte[] body = [.. "<rss version=\"2.0\"><channel><title>"u8, 0xFE, 0x80, 0xC5, .. "</title></channel></rss>"u8];

        var result = await TestFeeds.ParseAsync(body, "text/xml; charset=x-moon-9");

        Assert.Equal(FeedProblem.UnsupportedCharset, Assert.IsType<FeedParseResult.NotAFeed>(result).Problem);
    }

    [Fact]
    public async Task Only_the_first_5000_items_are_read_and_the_publisher_is_told()
    {
        var items = string.Concat(Enumerable.Range(0, 5_003).Select(i => $"<item><guid>{i}</guid></item>"));

        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync($"<rss version=\"2.0\"><channel>{items}<title>T</title></channel></rss>"));

        Assert.Equal(5_000, parsed.Feed.Items.Count);
        Assert.Equal("T", parsed.Feed.Title);
        Assert.Equal(["Only the first 5,000 items were read (3 times)."], parsed.Repairs);
    }

    [Fact]
    public async Task A_text_of_megabytes_is_cut_off()
    {
        var parsed = Assert.IsType<FeedParseResult.Parsed>(
            await TestFeeds.ParseAsync($"<rss version=\"2.0\"><channel><item><description>{new string('x', 3_000_000)}</description></item></channel></rss>"));

        Assert.Equal(1024 * 1024, parsed.Feed.Items[0].Read().Summary?.Length);
        Assert.Equal(["A text longer than a million characters was cut off."], parsed.Repairs);
    }

    [Fact]
    public async Task A_sound_feed_has_no_repairs()
    {
        var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>T</title></channel></rss>\n"));

        Assert.Empty(parsed.Repairs);
    }

    [Fact]
    public async Task Content_Location_is_the_base_of_relative_addresses()
    {
        var headers = new Dictionary<string, string> { ["CONTENT-LOCATION"] = "/deep/feed.xml" };

        var result = await FeedParser.ParseAsync("<rss><channel><link>page</link></channel></rss>"u8.ToArray(), headers, TestFeeds.Url, CancellationToken.None);

        Assert.Equal("https://feeds.test/deep/page", Assert.IsType<FeedParseResult.Parsed>(result).Feed.Link?.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "de-AT", "de-AT")]
    [InlineData(" xml:lang=\"\"", "de-AT", null)]
    [InlineData(" xml:lang=\"fr\"", "de-AT", "fr")]
    [InlineData("", "de, en", null)]
    public async Task Content_Language_is_the_language_of_a_feed_that_names_none(string attribute, string header, string? expected)
    {
        var headers = new Dictionary<string, string> { ["Content-Language"] = header };
        var body = System.Text.Encoding.UTF8.GetBytes($"<rss><channel{attribute}><title>T</title><item><title>I</title></item></channel></rss>");

        var result = await FeedParser.ParseAsync(body, headers, TestFeeds.Url, CancellationToken.None);

        var feed = Assert.IsType<FeedParseResult.Parsed>(result).Feed;
        Assert.Equal(expected, feed.Language);
        Assert.Equal(expected, feed.Items[0].Read().Language);
    }

    [Fact]
    public async Task A_cancelled_token_stops_the_reading()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var reading = () => FeedParser.ParseAsync("<rss/>"u8.ToArray(), new Dictionary<string, string>(), null, cancelled.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(reading);
    }

    [Fact]
    public async Task Nothing_that_a_publisher_can_send_throws()
    {
        var random = new Random(20260301);
        foreach (var file in TestFeeds.Files)
        {
            for (var round = 0; round < 60; round++)
            {
                if (await TestFeeds.ParseAsync(Broken(TestFeeds.Bytes(file), random)) is FeedParseResult.Parsed parsed)
                {
                    await FeedInspection.ToJsonAsync(parsed.Feed, CancellationToken.None);
                }
            }
        }
    }

    private static byte[] Broken(byte[] body, Random random)
    {
        var signs = "<>&;\"'/!?[]-= \0\xE9"u8;
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(body.Length);
            body = random.Next(3) switch
            {
                0 => [.. body[..at], .. body[Math.Min(body.Length, at + random.Next(1, 30))..], (byte)' '],
                1 => [.. body[..at], signs[random.Next(signs.Length)], .. body[at..]],
                _ => [.. body[..at], .. body[random.Next(body.Length)..]],
            };
            body = body.Length == 0 ? [(byte)'<'] : body;
        }

        return body;
    }
}
