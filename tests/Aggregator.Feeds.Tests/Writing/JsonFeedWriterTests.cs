using System.Text.Json;

namespace Aggregator.Feeds.Tests.Writing;

public sealed class JsonFeedWriterTests
{
    [Fact]
    public void The_feed_says_its_version_and_where_it_goes_on()
    {
        var feed = Written(Published.Feed());

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://reader.test/", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://reader.test/feed", feed.GetProperty("feed_url").GetString());
        Assert.Equal("https://reader.test/feed?cursor=abc&limit=2", feed.GetProperty("next_url").GetString());
        Assert.Equal(0, feed.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void An_item_holds_all_that_is_known_of_the_article()
    {
        var item = Item(Published.Item());

        Assert.Equal("urn:uuid:5f3a1d6e-0000-7000-8000-000000000002", item.GetProperty("id").GetString());
        Assert.Equal("<p>Cars &amp; bicycles may cross <b>from Monday</b>.</p>", item.GetProperty("content_html").GetString());
        Assert.Equal("Cars & bicycles may cross from Monday.", item.GetProperty("summary").GetString());
        Assert.Equal("2026-03-09T04:30:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal("Ada Quill", item.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("audio/mpeg", item.GetProperty("attachments")[0].GetProperty("mime_type").GetString());
        Assert.Equal(1234, item.GetProperty("attachments")[0].GetProperty("size_in_bytes").GetInt64());
        Assert.Equal("https://herald.test/rss", item.GetProperty("_source").GetProperty("feed_url").GetString());
        Assert.Equal("https://courier.test/b", item.GetProperty("_also_in")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("A <b>summary</b> &amp; more.", "A summary & more.")]
    [InlineData(null, "The bridge is open again")]
    public void Without_html_there_is_text_since_one_of_them_is_required(string? summary, string expected)
    {
        var item = Item(Published.Item() with { ContentHtml = null, Summary = summary });

        Assert.False(item.TryGetProperty("content_html", out _));
        Assert.Equal(expected, item.GetProperty("content_text").GetString());
    }

    [Fact]
    public void What_the_format_has_no_members_for_stands_in_an_object_of_our_own()
    {
        var item = Item(Published.Item() with
        {
            Categories = [new FeedCategory("Local", "https://herald.test/sections", "Local news")],
            Place = new FeedPlace(FeedPlaceShape.Point, [[126.97, 37.56]]),
        });

        var own = item.GetProperty("_aggregator");
        Assert.Equal("Local", item.GetProperty("tags")[0].GetString());
        Assert.Equal("https://herald.test/sections", own.GetProperty("categories")[0].GetProperty("scheme").GetString());
        Assert.Equal(126.97, own.GetProperty("place").GetProperty("positions")[0][0].GetDouble());
    }

    [Fact]
    public void An_item_that_the_format_can_say_has_no_object_of_our_own() => Assert.False(Item(Published.Item()).TryGetProperty("_aggregator", out _));

    private static JsonElement Item(FeedItem item) => Written(Published.Feed(), item).GetProperty("items")[0];

    private static JsonElement Written(Feed feed, params FeedItem[] items)
    {
        using var document = JsonDocument.Parse(Published.Bytes(JsonFeedWriter.Write, feed, items));
        return document.RootElement.Clone();
    }
}
