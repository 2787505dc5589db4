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
        var entry = Entry(Published.Item());

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
        var source = Entry(Published.Item()).Element(Atom + "source");

        Assert.NotNull(source);
        Assert.Equal("https://herald.test/rss", source.Element(Atom + "id")?.Value);
        Assert.Equal("The Herald", source.Element(Atom + "title")?.Value);
        Assert.Equal("2026-03-09T06:30:00Z", source.Element(Atom + "updated")?.Value);
        Assert.Equal("https://herald.test/", Link(source, "alternate"));
    }

    [Fact]
    public void Where_nobody_is_the_author_the_title_of_the_feed_stands_for_one()
    {
        var feed = Written(Published.Feed(), Published.Item() with { Authors = [] });

        Assert.Equal("Morning papers", feed.Element(Atom + "author")?.Element(Atom + "name")?.Value);
        Assert.Null(Written(Published.Feed(), Published.Item()).Element(Atom + "author"));
    }

    [Fact]
    public void What_atom_requires_and_the_feed_lacks_is_taken_from_what_it_has()
    {
        var entry = Entry(new FeedItem { Link = new Uri("https://herald.test/bridge"), Published = Published.Morning });

        Assert.Equal("https://herald.test/bridge", entry.Element(Atom + "id")?.Value);
        Assert.Equal("", entry.Element(Atom + "title")?.Value);
        Assert.Equal("2026-03-09T06:30:00Z", entry.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public void Entries_of_other_words_have_other_ids_and_of_the_same_words_the_same()
    {
        string? IdOf(string title) => Entry(new FeedItem { Title = title }).Element(Atom + "id")?.Value;

        Assert.StartsWith("urn:uuid:", IdOf("a"), StringComparison.Ordinal);
        Assert.Equal(IdOf("a"), IdOf("a"));
        Assert.NotEqual(IdOf("a"), IdOf("b"));
    }

    [Fact]
    public void An_empty_feed_without_a_date_is_of_1970_and_never_of_the_time_of_writing()
    {
        var feed = Written(new Feed { Format = FeedFormat.Atom });

        Assert.Equal("1970-01-01T00:00:00Z", feed.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public void Only_the_namespaces_in_use_are_declared()
    {
        var plain = Written(Published.Feed(), new FeedItem { Title = "a" });
        var rich = Written(Published.Feed(), Published.Item() with { Duration = TimeSpan.FromMinutes(3) });

        Assert.Equal(["http://www.w3.org/2005/Atom"], Declared(plain));
        Assert.Equal(["http://www.w3.org/2005/Atom", Media.NamespaceName, "http://www.itunes.com/dtds/podcast-1.0.dtd"], Declared(rich));
    }

    [Theory]
    [InlineData("Q&A with the mayor", null, "Q&A with the mayor")]
    [InlineData("How <b> came to be", "html", "How &lt;b&gt; came to be")]
    [InlineData("The &amp; in print", "html", "The &amp;amp; in print")]
    [InlineData("Salt & pepper", null, "Salt & pepper")]
    public void A_title_means_the_same_to_readers_that_take_it_for_html(string title, string? type, string expected)
    {
        var written = Entry(Published.Item() with { Title = title }).Element(Atom + "title");

        Assert.Equal(type, written?.Attribute("type")?.Value);
        Assert.Equal(expected, written?.Value);
    }

    [Fact]
    public void An_entry_of_a_summary_has_no_content()
    {
        var entry = Entry(Published.Item() with { ContentHtml = null });

        Assert.Null(entry.Element(Atom + "content"));
        Assert.Equal("Cars & bicycles may cross from Monday.", entry.Element(Atom + "summary")?.Value);
    }

    [Fact]
    public void An_address_that_nobody_may_follow_is_left_out()
    {
        var entry = Entry(Published.Item() with
        {
            Media = [new FeedMedia(new Uri("file:///etc/passwd"))],
            Links = [new FeedLink(new Uri("javascript:alert(1)"), "related")],
        });

        Assert.Null(entry.Element(Media + "content"));
        Assert.Null(Link(entry, "related"));
    }

    [Fact]
    public void The_bytes_are_plain_utf8_and_the_same_each_time()
    {
        var item = Published.Item() with { Title = "Straße \ud83d\ude00" };

        var first = Published.Bytes(AtomWriter.Write, Published.Feed(), item);

        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed", Encoding.UTF8.GetString(first)[..44]);
        Assert.Contains("Straße \ud83d\ude00", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.Equal(first, Published.Bytes(AtomWriter.Write, Published.Feed(), item));
    }

    private static XElement Entry(FeedItem item) => Written(Published.Feed(), item).Elements(Atom + "entry").Single();

    private static XElement Written(Feed feed, params FeedItem[] items)
    {
        using var bytes = new MemoryStream(Published.Bytes(AtomWriter.Write, feed, items));
        return XDocument.Load(bytes, LoadOptions.PreserveWhitespace).Elements().Single();
    }

    private static IEnumerable<string> Declared(XElement root) => root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Select(attribute => attribute.Value);

    private static string? Link(XElement parent, string relation) =>
        parent.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;
}
