using System.Text;
using System.Xml.Linq;
using CsCheck;

namespace Aggregator.Feeds.Tests.Opml;

public sealed class OpmlWriterTests
{
    [Fact]
    public void A_folder_has_its_text_only()
    {
        var document = new OpmlDocument { Outlines = [new OpmlOutline { Text = "News", Title = "All the news" }] };

        var folder = XElement.Parse(Written(document)).Descendants("outline").Single();

        Assert.Equal(["text"], folder.Attributes().Select(attribute => attribute.Name.LocalName));
    }

    [Fact]
    public void A_subscription_has_all_that_readers_look_for()
    {
        var document = OpmlDocument.Of("Mine", [new OpmlSubscription("https://a.test/rss?a=1&b=2", "A & B", "News", "https://a.test/")]);

        var outline = XElement.Parse(Written(document)).Descendants("outline").Last();

        Assert.Equal("A & B", outline.Attribute("text")?.Value);
        Assert.Equal("rss", outline.Attribute("type")?.Value);
        Assert.Equal("https://a.test/rss?a=1&b=2", outline.Attribute("xmlUrl")?.Value);
        Assert.Equal("https://a.test/", outline.Attribute("htmlUrl")?.Value);
        Assert.Equal("News", outline.Parent?.Attribute("text")?.Value);
    }

    [Fact]
    public void Attributes_of_other_programs_come_through()
    {
        var text = """
            <opml version="2.0" xmlns:fz="https://fz.test/ns"><head><title>T</title><ownerName>Ada</ownerName></head><body>
            <outline text="a" title="b" type="atom" xmlUrl="https://a.test/" category="x,y" fz:interval="5" archive="no"><outline text="inside"/></outline></body></opml>
            """;

        var first = Read(text);
        var second = Read(Written(first));

        Assert.Equal([new OpmlAttribute("fz:interval", "5", "https://fz.test/ns"), new OpmlAttribute("archive", "no")], second.Outlines[0].OtherAttributes);
        Assert.Equal(Written(first), Written(second));
    }

    [Fact]
    public void Subscriptions_come_back_as_they_were_given_whatever_their_names()
    {
        var name = Gen.OneOf(Gen.OneOf(Gen.Const("A & B"), Gen.Const("<x>"), Gen.Const("日本"), Gen.Const("q\"'")), Gen.String[Gen.Char.AlphaNumeric, 1, 8]);
        var subscription = Gen.Select(name, name, name, Gen.Int[0, 2]).Select((address, title, folder, depth) =>
            new OpmlSubscription("https://a.test/" + address, title, depth == 0 ? null : string.Join('/', Enumerable.Repeat(folder, depth))));

        subscription.Array[0, 20].Sample(given =>
        {
            var document = Read(Written(OpmlDocument.Of("All", given)));

            Assert.Equal(given.OrderBy(Key, StringComparer.Ordinal), document.Subscriptions().OrderBy(Key, StringComparer.Ordinal));
        }, iter: 1_000);
    }

    [Fact]
    public void No_string_makes_the_document_malformed() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((a, b, c) =>
        {
            var document = new OpmlDocument { Title = a, Outlines = [new OpmlOutline { Text = b, Title = c, XmlUrl = a, HtmlUrl = b, Type = c, Category = a }] };

            Assert.NotNull(XElement.Parse(Written(document)));
        }, iter: 1_000);

    private static string Key(OpmlSubscription one) => $"{one.Folder}|{one.XmlUrl}|{one.Title}";

    private static string Written(OpmlDocument document)
    {
        using var output = new MemoryStream();
        OpmlWriter.Write(document, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static OpmlDocument Read(string text) =>
        Assert.IsType<OpmlReadResult.Read>(OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Document;
}
