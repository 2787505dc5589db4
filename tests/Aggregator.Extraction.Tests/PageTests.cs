using System.Text;

namespace Aggregator.Extraction.Tests;

public sealed class PageTests
{
    [Fact]
    public void Valid_utf8_beats_a_wrong_label()
    {
        var body = Encoding.UTF8.GetBytes("<meta charset='iso-8859-1'><p>Möller – 시장</p>");

        var page = Page.FromBytes(body, "text/html; charset=windows-1252", null);

        Assert.Contains("Möller – 시장", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_beats_everything_and_is_no_text()
    {
        byte[] body = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<p>é</p>")];

        var page = Page.FromBytes(body, "text/html; charset=utf-8", null);

        Assert.Equal("<p>é</p>", page.Html);
    }

    [Theory]
    [InlineData("euc-kr", 949, "강변 시장")]
    [InlineData("shift_jis", 932, "島の小学校")]
    [InlineData("gb2312", 936, "大桥关闭")]
    [InlineData("windows-1251", 1251, "Совет решил")]
    [InlineData("iso-8859-1", 1252, "l’été – “déjà”")]
    public void Code_pages_are_read_by_the_label_of_the_header_or_the_page(string label, int codePage, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.Latin1;

        var byHeader = Page.FromBytes(encoding.GetBytes(text), $"text/html; charset=\"{label}\"", null);
        var byPage = Page.FromBytes(encoding.GetBytes($"<meta http-equiv=content-type content='text/html; charset={label}'>{text}"), null, null);

        Assert.Equal(text, byHeader.Html);
        Assert.EndsWith(text, byPage.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_cut_within_a_character_is_still_utf8()
    {
        var body = Encoding.UTF8.GetBytes("<p>déjà vu 시장");

        var page = Page.FromBytes(body.AsMemory(0, body.Length - 1), null, null);

        Assert.StartsWith("<p>déjà vu 시", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_label_is_no_reason_to_fail()
    {
        var page = Page.FromBytes(new byte[] { 0xE9 }, "text/html; charset=x-no-such", null);

        Assert.Equal("é", page.Html);
    }
}
