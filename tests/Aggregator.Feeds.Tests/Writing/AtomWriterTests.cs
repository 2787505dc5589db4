using System.Text;
using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Writing;

public sealed class AtomWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    [Fact]
    public void The_feed_says_what_it_is_and_where_it_goes_on()
    {
        var feed = Written(Published.Feed());

        Assert.Equal("Morning papers", feed.Element(Atom + "title")?.Value);
        Assert.Equal("2026-03-09T06:30:00Z", feed.Element(Atom + "updated")?.Value);
        Assert.Equal("https://reader.test/", Link(feed, "alternate"));
        Assert.Equal("https://reader.test/feed", Link(feed, "self"));
        Assert.Equal("https://reader.test/feed?cursor=abc&limit=2", Link(feed, "next"));
        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")?.Value);
    }

    [Fact]
    public void An_entry_holds_all_that_is_known_of_the_article()
    {
        var entry = Entry(Published.Entry());

        Assert.Equal("urn:uuid:5f3a1d6e-0000-7000-8000-000000000002", entry.Element(Atom + "id")?.Value);
        Assert.Equal("2026-03-09T04:30:00Z", entry.Element(Atom + "published")?.Value);
        Assert.Equal("2026-03-09T06:29:59.75Z", entry.Element(Atom + "updated")?.Value);
        Assert.Equal(["Ada Quill", "Ben Inkwell"], entry.Elements(Atom + "author").Select(author => author.Element(Atom + "name")?.Value));
        Assert.Equal(["Local", "Traffic"], entry.Elements(Atom + "category").Select(category => category.Attribute("term")?.Value));
        Assert.Equal("<p>Cars &amp; bicycles may cross <b>from Monday</b>.</p>", entry.Element(Atom + "content")?.Value);
        Assert.Equal("https://herald.test/bridge.jpg", entry.Element(Media + "content")?.Attribute("url")?.Value);
        Assert.Equal("https://courier.test/b", Link(entry, "related"));
        Assert.Equal(2, entry.Elements(Atom + "link").Count(link => link.Attribute("rel")?.Value == "enclosure"));
    }

    [Fact]
    public void The_source_is_named_with_what_atom_requires_of_it()
    {
        var source = Entry(Published.Entry()).Element(Atom + "source");

        Assert.NotNull(source);
        Assert.Equal("https://herald.test/rss", source.Element(Atom + "id")?.Value);
        Assert.Equal("The Herald", source.Element(Atom + "title")?.Value);
        Assert.Equal("2026-03-09T06:30:00Z", source.Element(Atom + "updated")?.Value);
        Assert.Equal("https://herald.test/", Link(source, "alternate"));
    }

    [Fact]
    public void An_entry_without_an_author_is_by_its_source()
    {
        var entry = Entry(Published.Entry() with { Authors = ["", "  "] });

        Assert.Equal("The Herald", entry.Element(Atom + "author")?.Element(Atom + "name")?.Value);
    }

    [Theory]
    [InlineData("Ada <ada@mail.test>", "Ada")]
    [InlineData("<b>Ada</b> Quill", "Ada Quill")]
    [InlineData("<<b>img src=x onerror=alert(1)>", "< img src=x onerror=alert(1)>")]
    [InlineData("<img src=x onerror=alert(1)", "The Herald")]
    [InlineData("Ada < Ben & Co", "Ada < Ben & Co")]
    public void A_name_holds_no_tags_since_nothing_could_say_that_it_is_text(string name, string expected)
    {
        var entry = Entry(Published.Entry() with { Authors = [name] });

        Assert.Equal(expected, entry.Element(Atom + "author")?.Element(Atom + "name")?.Value);
    }

    [Theory]
    [InlineData("Q&A with the mayor", null, "Q&A with the mayor")]
    [InlineData("How <b> came to be", "html", "How &lt;b&gt; came to be")]
    [InlineData("The &amp; in print", "html", "The &amp;amp; in print")]
    [InlineData("Salt & pepper", null, "Salt & pepper")]
    public void A_title_means_the_same_to_readers_that_take_it_for_html(string title, string? type, string expected)
    {
        var written = Entry(Published.Entry() with { Title = title }).Element(Atom + "title");

        Assert.Equal(type, written?.Attribute("type")?.Value);
        Assert.Equal(expected, written?.Value);
    }

    [Fact]
    public void A_feed_of_summaries_has_no_content()
    {
        var entry = Entry(Published.Entry() with { ContentHtml = null });

        Assert.Null(entry.Element(Atom + "content"));
        Assert.Equal("Cars & bicycles may cross from Monday.", entry.Element(Atom + "summary")?.Value);
    }

    [Fact]
    public void An_address_that_nobody_may_follow_is_left_out()
    {
        var entry = Entry(Published.Entry() with { Image = new Uri("file:///etc/passwd"), AlsoIn = [new PublishedCopy("x", new Uri("javascript:alert(1)"))] });

        Assert.Null(entry.Element(Media + "content"));
        Assert.Null(Link(entry, "related"));
    }

    [Fact]
    public void The_bytes_are_plain_utf8_and_the_same_each_time()
    {
        var feed = Published.Feed(Published.Entry() with { Title = "Straße \ud83d\ude00" });

        var first = Published.Bytes(AtomWriter.Write, feed);

        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed", Encoding.UTF8.GetString(first)[..44]);
        Assert.Contains("Straße \ud83d\ude00", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.Equal(first, Published.Bytes(AtomWriter.Write, feed));
    }

    private static XElement Entry(PublishedEntry entry) => Written(Published.Feed(entry)).Elements(Atom + "entry").Single();

    private static XElement Written(PublishedFeed feed)
    {
        using var bytes = new MemoryStream(Published.Bytes(AtomWriter.Write, feed));
        return XDocument.Load(bytes, LoadOptions.PreserveWhitespace).Elements().Single();
    }

    private static string? Link(XElement parent, string relation) =>
        parent.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;
}
