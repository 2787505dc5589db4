using System.Text;

namespace Aggregator.Feeds.Tests.Opml;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Subscriptions_come_with_the_path_of_their_folders()
    {
        var document = Read("""
            <opml version="2.0"><head><title>Mine</title><ownerName>Ada</ownerName></head><body>
              <outline text="News"><outline text="Local"><outline type="rss" text="The Herald" xmlUrl="https://herald.test/rss" htmlUrl="https://herald.test/"/></outline></outline>
              <outline type="rss" text="Alone" xmlUrl="https://alone.test/feed"/>
            </body></opml>
            """);

        Assert.Equal("Mine", document.Title);
        Assert.Equal([KeyValuePair.Create("ownerName", "Ada")], document.Head);
        Assert.Equal(
            [
                new OpmlSubscription("https://herald.test/rss", "The Herald", "News/Local", "https://herald.test/"),
                new OpmlSubscription("https://alone.test/feed", "Alone"),
            ],
            document.Subscriptions());
    }

    [Fact]
    public void Names_may_be_in_any_case_and_titles_may_be_missing()
    {
        var document = Read("""
            <OPML><Body><Outline TITLE="Tech"><outline XMLURL=" https://a.test/rss "/><outline xmlurl="https://b.test/rss" title="B"/></Outline></Body></OPML>
            """);

        Assert.Equal(
            [new OpmlSubscription("https://a.test/rss", null, "Tech"), new OpmlSubscription("https://b.test/rss", "B", "Tech")],
            document.Subscriptions().Select(one => one with { Title = one.Title is { Length: > 0 } ? one.Title : null }));
    }

    [Fact]
    public void The_category_stands_for_a_folder_where_there_is_none()
    {
        var document = Read("""<opml><body><outline text="a" xmlUrl="https://a.test/" category="/Science/Space,pictures"/></body></opml>""");

        Assert.Equal("Science/Space", document.Subscriptions().Single().Folder);
    }

    [Fact]
    public void A_subscription_below_a_subscription_is_in_no_folder_of_its_name()
    {
        var document = Read("""<opml><body><outline text="a" xmlUrl="https://a.test/"><outline text="b" xmlUrl="https://b.test/"/></outline></body></opml>""");

        Assert.Equal([null, null], document.Subscriptions().Select(one => one.Folder));
    }

    [Theory]
    [InlineData("<opml><body>\n<outline text=\"a\n</body></opml>", 3)]
    [InlineData("<opml>\n<body>\n</opml>", 3)]
    [InlineData("<rss/>", 1)]
    [InlineData("not xml", 1)]
    [InlineData("", null)]
    [InlineData("<opml><body>&undefined;</body></opml>", 1)]
    public void What_cannot_be_read_says_the_line(string text, int? line)
    {
        var result = OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        var trouble = Assert.IsType<OpmlReadResult.NotOpml>(result);
        Assert.NotEqual("", trouble.Reason);
        Assert.Equal(line, trouble.Line);
    }

    [Theory]
    [InlineData("windows-1251", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("iso-8859-5", true)]
    public void A_document_may_be_in_any_encoding_that_it_names(string encoding, bool isDeclared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var declaration = isDeclared ? $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>" : "<?xml version=\"1.0\"?>";
        var text = declaration + "<opml version=\"2.0\"><body><outline text=\"Новости\" xmlUrl=\"https://a.test/\"/></body></opml>";

        var result = OpmlReader.Read(new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(text)));

        Assert.Equal("Новости", Assert.IsType<OpmlReadResult.Read>(result).Document.Outlines[0].Text);
    }

    [Fact]
    public void A_document_in_utf8_may_name_another_encoding()
    {
        var document = Read("<?xml version=\"1.0\" encoding=\"utf-16\"?><opml><body><outline text=\"日本\"/></body></opml>");

        Assert.Equal("日本", document.Outlines[0].Text);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var text = "<opml><body>" + string.Concat(Enumerable.Repeat("<outline>", 20_000)) + string.Concat(Enumerable.Repeat("</outline>", 20_000)) + "</body></opml>";

        var result = OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Contains("deeper", Assert.IsType<OpmlReadResult.NotOpml>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_external_entity_is_not_fetched()
    {
        var text = """<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline text="&x;"/></body></opml>""";

        var result = OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.IsType<OpmlReadResult.NotOpml>(result);
    }

    private static OpmlDocument Read(string text) =>
        Assert.IsType<OpmlReadResult.Read>(OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Document;
}
