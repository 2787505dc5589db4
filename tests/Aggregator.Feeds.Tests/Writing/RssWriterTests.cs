using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Writing;

public sealed class RssWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    [Fact]
    public void The_channel_says_what_it_is_and_where_it_is_served()
    {
        var channel = Channel(Published.Feed());

        Assert.Equal("Morning papers", channel.Element("title")?.Value);
        Assert.Equal("https://reader.test/", channel.Element("link")?.Value);
        Assert.Equal("What four newsrooms wrote", channel.Element("description")?.Value);
        Assert.Equal("Mon, 09 Mar 2026 06:30:00 +0000", channel.Element("lastBuildDate")?.Value);
        Assert.Equal("https://reader.test/feed", channel.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "self").Attribute("href")?.Value);
    }

    [Fact]
    public void An_item_holds_all_that_is_known_of_the_article()
    {
        var item = Item(Published.Item());

        Assert.Equal("false", item.Element("guid")?.Attribute("isPermaLink")?.Value);
        Assert.Equal("urn:uuid:5f3a1d6e-0000-7000-8000-000000000002", item.Element("guid")?.Value);
        Assert.Equal("Mon, 09 Mar 2026 04:30:00 +0000", item.Element("pubDate")?.Value);
        Assert.Equal(["Ada Quill", "Ben Inkwell"], item.Elements(DublinCore + "creator").Select(creator => creator.Value));
        Assert.Equal("Cars &amp; bicycles may cross from Monday.", item.Element("description")?.Value);
        Assert.Equal("<p>Cars &amp; bicycles may cross <b>from Monday</b>.</p>", item.Element(Content + "encoded")?.Value);
        Assert.Equal("https://herald.test/rss", item.Element("source")?.Attribute("url")?.Value);
        Assert.Equal("The Herald", item.Element("source")?.Value);
        Assert.Equal("https://herald.test/rss", item.Element(Atom + "source")?.Element(Atom + "id")?.Value);
        Assert.Equal("2026-03-09T06:29:59.75Z", item.Element(Atom + "updated")?.Value);
        Assert.Null(item.Element("author"));
    }

    [Fact]
    public void Only_the_first_enclosure_is_one_and_the_others_are_links_of_atom()
    {
        var item = Item(Published.Item());

        Assert.Equal("https://herald.test/bridge.mp3", item.Elements("enclosure").Single().Attribute("url")?.Value);
        Assert.Equal("https://herald.test/bridge.mp4", item.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "enclosure").Attribute("href")?.Value);
        Assert.Equal("https://herald.test/bridge.jpg", item.Elements(Media + "content").Single().Attribute("url")?.Value);
    }

    [Fact]
    public void An_author_is_written_as_what_rss_can_say_of_him()
    {
        var item = Item(Published.Item() with
        {
            Authors =
            [
                new FeedPerson("Ada"), new FeedPerson("Ben", "ben@mail.test"), new FeedPerson("Cleo", Url: new Uri("https://cleo.test/")), new FeedPerson("D <d@mail.test>"),
            ],
        });

        Assert.Equal(["Ada"], item.Elements(DublinCore + "creator").Select(creator => creator.Value));
        Assert.Equal(["ben@mail.test (Ben)"], item.Elements("author").Select(author => author.Value));
        Assert.Equal(["Cleo", "D <d@mail.test>"], item.Elements(Atom + "author").Select(author => author.Element(Atom + "name")?.Value));
    }

    [Fact]
    public void What_rss_requires_and_the_feed_lacks_is_taken_from_what_it_has()
    {
        var channel = Channel(new Feed { Format = FeedFormat.Rss, Title = "Salt & pepper", SelfLink = new Uri("https://reader.test/feed") }, new FeedItem());

        Assert.Equal("https://reader.test/feed", channel.Element("link")?.Value);
        Assert.Equal("Salt &amp; pepper", channel.Element("description")?.Value);
        Assert.Equal("", channel.Element("item")?.Element("title")?.Value);
    }

    [Fact]
    public void A_title_with_markup_in_it_survives_readers_that_decode_it_once_more()
    {
        var item = Item(Published.Item() with { Title = "How <script> came to be" });

        Assert.Equal("How &lt;script&gt; came to be", item.Element("title")?.Value);
    }

    [Fact]
    public void A_name_outside_ascii_is_written_as_dns_knows_it()
    {
        var item = Item(Published.Item() with { Link = new Uri("https://zeitung.münchen.test/ä?q=1") });

        Assert.Equal("https://zeitung.xn--mnchen-3ya.test/%C3%A4?q=1", item.Element("link")?.Value);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var item = Published.Item() with { Duration = TimeSpan.FromSeconds(3.5), Place = new FeedPlace(FeedPlaceShape.Point, [[126.97, 37.56]]) };
        var expected = Published.Bytes(RssWriter.Write, Published.Feed(), item);
        var before = CultureInfo.CurrentCulture;

        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        var written = Published.Bytes(RssWriter.Write, Published.Feed(), item);
        CultureInfo.CurrentCulture = before;

        Assert.Equal(expected, written);
    }

    private static XElement Item(FeedItem item) => Channel(Published.Feed(), item).Elements("item").Single();

    private static XElement Channel(Feed feed, params FeedItem[] items)
    {
        using var bytes = new MemoryStream(Published.Bytes(RssWriter.Write, feed, items));
        return XDocument.Load(bytes, LoadOptions.PreserveWhitespace).Elements("rss").Elements("channel").Single();
    }
}
