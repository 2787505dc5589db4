namespace Aggregator.Extraction.Tests.Metadata;

/// <summary>What a page says of itself against what it shows.</summary>
public sealed class StatedMetadataTests
{
    private const string Prose = """
        <p>The council voted on Tuesday to widen the old bridge, after three years of talks with the two villages that share its upkeep and its tolls.</p>
        <p>Work will begin in the spring, the mayor said, and the crossing will stay open on all days but the first two of the month of May.</p>
        <p>Merchants on both banks had asked for a longer closure, so that the stones could be laid once and for all, as their letter put it.</p>
        """;

    [Theory]
    [InlineData("the heading against a title for search engines", "Bridge news: council vote explained", "Council widens the old bridge", "Council widens the old bridge")]
    [InlineData("a kicker in an element of its own", "Council widens the old bridge", "<span>Opinion</span> Council widens the old bridge", "Council widens the old bridge")]
    [InlineData("a kicker before a line", "Council widens the old bridge", "Opinion | Council widens the old bridge", "Council widens the old bridge")]
    [InlineData("two kickers", "Bridges: Council widens the old bridge", "<span>Two villages</span> Council widens the old bridge", "Council widens the old bridge")]
    [InlineData("words of the headline that are left out elsewhere", "Plans to widen the bridge", "All the plans to widen the bridge", "All the plans to widen the bridge")]
    [InlineData("an element that is called the headline", "Old bridge: the vote", "<i>Valley</i> <span itemprop='headline'>Council widens the bridge</span>", "Council widens the bridge")]
    [InlineData("a date after the headline", "Council widens the old bridge", "Council widens the old bridge 12.03.2024", "Council widens the old bridge")]
    [InlineData("the site's name after the headline", "Council widens the old bridge - The Ferryman", "Council widens the old bridge", "Council widens the old bridge")]
    public void A_title_is_the_headline_that_readers_see(string what, string stated, string heading, string expected)
    {
        var article = Extract($"<title>{stated}</title><meta property='og:title' content='{stated}'><meta property='og:site_name' content='The Ferryman'>", $"<h1>{heading}</h1>");

        Assert.True(expected == article.Title, $"{what}: {article.Title} ({article.Origins["title"]})");
    }

    [Theory]
    [InlineData("<div class='hero-banner'><h1>Council widens the old bridge</h1></div>", "Council widens the old bridge")]
    [InlineData("<nav class='breadcrumb'><h1>Council widens the old bridge</h1></nav>", "The bridge: what the council decided")]
    public void A_lone_heading_is_the_title_in_a_banner_but_not_in_a_breadcrumb(string heading, string expected)
    {
        var article = Extract("<title>The bridge: what the council decided</title>", heading);

        Assert.Equal(expected, article.Title);
    }

    [Fact]
    public void The_section_after_a_title_goes_when_the_address_names_it()
    {
        var article = Extract("<meta property='og:title' content='Council widens the old bridge | Local News'>", "", "https://ferryman.test/local-news/77");

        Assert.Equal("Council widens the old bridge", article.Title);
    }

    [Fact]
    public void A_blogs_name_that_is_a_part_of_the_tabs_title_gives_way_to_the_headline_that_is_another()
    {
        var article = Extract("<title>River Notes » Archive » Council widens the old bridge</title>", "<h1>River Notes</h1><h2>Council widens the old bridge</h2>");

        Assert.Equal("Council widens the old bridge", article.Title);
    }

    [Fact]
    public void A_blogs_name_in_the_first_heading_is_no_title()
    {
        var article = Extract("<title>On bridges | River Notes</title>", "<h1><a href='/'>River Notes</a></h1><h2>On bridges</h2>");

        Assert.Equal("On bridges", article.Title);
    }

    [Fact]
    public void A_kicker_outside_of_the_heading_belongs_to_the_headline_when_the_page_says_so_twice()
    {
        const string Headline = "Rivers: Council widens the old bridge";

        var article = Extract(
            $$"""<meta property="og:title" content="{{Headline}}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Headline}}"}</script>""",
            "<p>Rivers</p><h1>Council widens the old bridge</h1>");

        Assert.Equal(Headline, article.Title);
    }

    [Theory]
    [InlineData("<meta property='og:site_name' content='ferryman.test'>", "Ferryman")]
    [InlineData("<meta property='og:site_name' content='World'><script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"Ferryman\"}</script>", "Ferryman")]
    [InlineData("<meta property='og:site_name' content='The Daily Ferryman'>", "The Daily Ferryman")]
    [InlineData("", "Ferryman")]
    public void A_site_is_called_by_its_name_and_not_by_its_address(string head, string expected)
    {
        var article = Extract(head, "<h1>Council widens the old bridge</h1>");

        Assert.Equal(expected, article.SiteName);
    }

    [Fact]
    public void A_time_in_universal_time_is_told_in_the_zone_of_the_publishers_country()
    {
        var article = Extract("<meta property='article:published_time' content='2024-03-11T23:30:00Z'>", "<h1>Council widens the old bridge</h1>", "https://ferryman.de/a");

        Assert.Equal(new DateTimeOffset(2024, 3, 12, 0, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal(12, article.Published?.Day);
        Assert.Equal("meta article:published_time, in the likely zone Europe/Berlin", article.Origins["published"]);
    }

    [Theory]
    [InlineData("two dates in a line", "<h1>Council widens the old bridge</h1><p>Published 12 March 2024, updated 15 March 2024</p>", "")]
    [InlineData("a picture with a day of its own", "<h1>Council widens the old bridge</h1><p>12 March 2024</p><figure><img src='/a.jpg'><figcaption>The bridge, 9 May 2023</figcaption></figure>", "")]
    [InlineData("a box beside the text", "<h1>Council widens the old bridge</h1><div class='sidebar'><p>12 March 2024</p></div>", "")]
    [InlineData("below the stand-first", "<h1>Council widens the old bridge</h1><p>The council voted to widen the old bridge, which two villages share with its tolls.</p><p>12 March 2024</p>", "<p>The fair of 9 May 2023.</p>")]
    public void A_day_that_stands_by_the_text_is_the_articles(string what, string before, string after)
    {
        var article = Extract("", before + Prose + after);

        Assert.True(article.Published is { Year: 2024, Month: 3, Day: 12 }, $"{what}: {article.Published} ({article.Origins.GetValueOrDefault("published")})");
    }

    [Fact]
    public void The_day_of_the_visit_in_the_masthead_is_not_the_articles()
    {
        var article = Extract("", $"<div class='today'>26 October 2025</div><h1>Council widens the old bridge</h1>{Prose}");

        Assert.Null(article.Published);
    }

    [Fact]
    public void The_time_of_a_comment_is_not_the_articles()
    {
        var article = Extract("", $"<h1>Council widens the old bridge</h1><p>Published 12 March 2024</p>{Prose}<div class='comments'><time pubdate datetime='2009-04-11T18:06:36Z'></time></div>");

        Assert.Equal(2024, article.Published?.Year);
    }

    [Fact]
    public void Linked_data_inside_of_a_character_section_is_read()
    {
        var article = Extract("<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12T12:00:00+02:00\"}\n//]]></script>", "<h1>Council widens the old bridge</h1>");

        Assert.Equal("JSON-LD datePublished", article.Origins["published"]);
    }

    [Theory]
    [InlineData("<p>Filed in <a rel='category tag' href='/c/rivers'>Rivers</a></p>", "Rivers", "category link")]
    [InlineData("<nav><a href='/trade'>Trade and Work</a></nav>", "Trade and Work", "address of the page and link to it")]
    public void A_section_is_what_the_page_files_the_article_under(string mark, string expected, string origin)
    {
        var article = Extract("", mark + "<h1>Council widens the old bridge</h1>", "https://ferryman.test/trade/2024/a-story");

        Assert.Equal(expected, article.Section);
        Assert.Equal(origin, article.Origins["section"]);
    }

    [Fact]
    public void A_pen_name_counts_where_the_page_marks_the_author()
    {
        var article = Extract("", "<h1>Council widens the old bridge</h1><p>by <a rel='author' href='/a/otter'>otter</a></p>");

        Assert.Equal("otter", Assert.Single(article.Authors).Name);
    }

    [Fact]
    public void A_meta_element_that_says_value_for_content_is_read()
    {
        var article = Extract("<meta property='og:image' value='/bridge.jpg'>", "<h1>Council widens the old bridge</h1>");

        Assert.Equal("https://ferryman.test/bridge.jpg", article.Image?.AbsoluteUri);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(238, 1)]
    [InlineData(239, 2)]
    public void A_text_is_read_in_whole_minutes(int words, int minutes)
    {
        var article = new ExtractedArticle { Text = "x", Html = "x", WordCount = words };

        Assert.Equal(TimeSpan.FromMinutes(minutes), article.ReadingTime);
    }

    private static ExtractedArticle Extract(string head, string body, string url = "https://ferryman.test/2024/bridge")
    {
        var page = new Page($"<html lang='en'><head>{head}</head><body>{body}{Prose}</body></html>", new Uri(url));

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        return Assert.IsType<ExtractionResult.Extracted>(result).Article;
    }
}
