using System.Text;

namespace Aggregator.Feeds.Decoding;

public sealed class FeedDecoderTests
{
    private const string Document = "<rss><channel><title>Grüße, мир ✓</title></channel></rss>";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32", false)]
    public void Unicode_is_known_by_its_mark_or_by_its_bytes(string encoding, bool withMark)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] body = [.. withMark ? unicode.GetPreamble() : [], .. unicode.GetBytes(Document)];

        Assert.Equal(Document, FeedDecoder.Decode(body, "text/xml; charset=iso-8859-1", CancellationToken.None)?.Text);
    }

    [Theory]
    [InlineData("windows-1251", "привет")]
    [InlineData("koi8-r", "привет")]
    [InlineData("shift_jis", "日本語")]
    [InlineData("euc-kr", "한국어")]
    [InlineData("big5", "中文")]
    [InlineData("gb2312", "中文")]
    [InlineData("iso-8859-1", "Grüße")]
    [InlineData("cp1252", "Grüße")]
    [InlineData("iso-2022-jp", "日本語")]
    public void The_declaration_names_the_character_set(string name, string text)
    {
        var document = $"<?xml version='1.0' encoding='{name}'?><rss><title>{text}</title></rss>";
        var body = (Charset.Named(name) ?? throw new InvalidOperationException(name)).GetBytes(document);

        Assert.Equal(document, FeedDecoder.Decode(body, null, CancellationToken.None)?.Text);
    }

    [Fact]
    public void The_header_wins_over_the_declaration()
    {
        byte[] body = [.. "<?xml version='1.0' encoding='koi8-r'?><rss>"u8, 0xCF, .. "</rss>"u8];

        Assert.Contains("П", FeedDecoder.Decode(body, "application/xml; charset=\"windows-1251\"", CancellationToken.None)?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Valid_utf8_wins_over_every_label_and_the_lie_is_told()
    {
        var decoded = FeedDecoder.Decode(Encoding.UTF8.GetBytes(Document), "text/xml; charset=ISO-8859-1", CancellationToken.None);

        Assert.Equal(Document, decoded?.Text);
        Assert.Contains("ISO-8859-1", decoded?.Mending, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_foreign_bytes_in_utf8_are_read_as_windows_1252()
    {
        byte[] body = [.. "<rss>é ü "u8, 0x93, (byte)'q', 0x94, .. "</rss>"u8];

        Assert.Equal("<rss>é ü “q”</rss>", FeedDecoder.Decode(body, null, CancellationToken.None)?.Text);
    }

    [Fact]
    public void Surrogates_that_were_encoded_one_by_one_are_a_character_again()
    {
        byte[] body = [.. "<rss>"u8, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, .. "</rss>"u8];

        Assert.Equal("<rss>😀</rss>", FeedDecoder.Decode(body, null, CancellationToken.None)?.Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void White_space_before_the_document_does_not_hide_utf_16_and_32(string before)
    {
        foreach (var unicode in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, new UTF32Encoding(false, false), new UTF32Encoding(true, false) })
        {
            Assert.Equal(before + Document, FeedDecoder.Decode(unicode.GetBytes(before + Document), null, CancellationToken.None)?.Text);
        }
    }

    [Theory]
    [InlineData("x-moon-9", "caf\u00E9 \u00F1")]
    [InlineData("us-ascii", "\u2018quoted\u2019")]
    public void A_label_that_cannot_be_true_loses_no_western_feed(string label, string text)
    {
        byte[] body = [.. "<rss><channel><title>"u8, .. (Charset.Named("windows-1252") ?? Encoding.Latin1).GetBytes(text), .. "</title></channel></rss>"u8];

        Assert.Contains(text, FeedDecoder.Decode(body, "text/xml; charset=" + label, CancellationToken.None)?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_another_script_in_an_unknown_set_are_not_read_as_windows_1252()
    {
        byte[] body = [.. "<?xml version='1.0' encoding='x-moon-9'?><rss>"u8, 0xF0, 0xF1, 0x80, 0x85, 0x90, 0xA5, .. "</rss>"u8];

        Assert.Null(FeedDecoder.Decode(body, null, CancellationToken.None));
    }

    [Fact]
    public void Ascii_in_the_header_says_nothing_of_a_document_that_is_more()
    {
        byte[] body = [.. "<?xml version='1.0' encoding='windows-1251'?><rss>"u8, 0xCF, .. "</rss>"u8];

        Assert.Contains("П", FeedDecoder.Decode(body, "text/xml; charset=us-ascii", CancellationToken.None)?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-moon-9")]
    [InlineData("")]
    public void A_name_that_is_unknown_or_dangerous_is_no_encoding(string name)
    {
        Assert.Null(Charset.Named(name));
    }
}
