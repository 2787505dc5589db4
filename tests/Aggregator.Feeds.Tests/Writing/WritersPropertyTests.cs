using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Whatever strings a feed holds, the document is well-formed, and an independent reader finds in it what was written.</summary>
public sealed class WritersPropertyTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly string[] Awkward =
    [
        "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "&lt;b&gt;", "&#0;", "&nbsp;", "\0", "\u0008", "\u000b", "\ud800", "\udc00", "\ud83d\ude00", "\ufffe", "\uffff",
        "\u2028", "\r\n", "\r", "\n", "\t", " ", "\u00a0", "\\", "\\u0000", "</script>", "<?xml?>", "word", "Straße", "日本", "\u202e", "\ufeff", "{{x}}",
    ];

    private static readonly Gen<string> WithoutC1 = Gen.String[0, 5].Select(text => string.Concat(text.Where(c => c is < '\u0080' or > '\u009f')));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Awkward.Length - 1].Select(index => Awkward[index]), WithoutC1).Array[0, 12].Select(string.Concat);

    private static readonly Gen<(Feed Feed, FeedItem Item)> Feeds = Gen.Select(Text, Text, Text, Text, Text, Text).Select((a, b, c, d, e, f) => (
        Published.Feed() with { Title = f, Description = e, Language = d },
        Published.Item() with
        {
            Title = a,
            Summary = b,
            ContentHtml = c + ">",
            Authors = [new FeedPerson(d), new FeedPerson(e, f)],
            Categories = [new FeedCategory(f, a, b), new FeedCategory(a)],
            Language = b,
            Enclosures = [new FeedEnclosure(new Uri("https://a.test/x"), c, 1)],
            Source = new FeedItemSource(e, null, d, Published.Morning),
            Links = [new FeedLink(new Uri("https://b.test/"), "related", Title: f)],
        }));

    [Fact]
    public void Atom_is_well_formed_and_holds_the_content() =>
        Feeds.Sample(feed =>
        {
            var entry = Parsed(Published.Bytes(AtomWriter.Write, feed.Feed, feed.Item)).Elements(Atom + "entry").Single();

            Assert.Equal(Valid(feed.Item.ContentHtml), entry.Element(Atom + "content")?.Value);
            Assert.Equal(OneLine(feed.Item.Title), PlainText(entry.Element(Atom + "title")));
            Assert.All(entry.Elements(Atom + "author"), author => Assert.NotEqual("", author.Element(Atom + "name")?.Value));
        }, iter: 3_000);

    [Fact]
    public void Rss_is_well_formed_and_holds_the_content() =>
        Feeds.Sample(feed =>
        {
            var item = Parsed(Published.Bytes(RssWriter.Write, feed.Feed, feed.Item)).Elements("channel").Elements("item").Single();

            Assert.Equal(Valid(feed.Item.ContentHtml), item.Element(Content + "encoded")?.Value);
            Assert.Equal(OneLine(feed.Item.Title), WebUtility.HtmlDecode(item.Element("title")?.Value ?? ""));
        }, iter: 3_000);

    [Fact]
    public void Json_is_well_formed_and_holds_the_content() =>
        Feeds.Sample(feed =>
        {
            using var document = JsonDocument.Parse(Published.Bytes(JsonFeedWriter.Write, feed.Feed, feed.Item));
            var item = document.RootElement.GetProperty("items")[0];

            Assert.Equal(Valid(feed.Item.ContentHtml), item.GetProperty("content_html").GetString());
            Assert.Equal(OneLine(feed.Item.Title), item.TryGetProperty("title", out var title) ? title.GetString() : "");
        }, iter: 3_000);

    private static XElement Parsed(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string? PlainText(XElement? text) => text?.Attribute("type")?.Value == "html" ? WebUtility.HtmlDecode(text.Value) : text?.Value;

    private static string OneLine(string? text) => Reading.PlainText.OneLine(Valid(text)) ?? "";

    // The rule of XML 1.0 by the framework's own tables. C1 controls, which it only discourages, mean windows-1252; the tests of WrittenText look at them.
    private static string Valid(string? text)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < text?.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                kept.Append(text, i++, 2);
            }
        }

        return kept.ToString().Trim();
    }
}
