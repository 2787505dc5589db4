namespace Aggregator.Html.Tests;

public sealed class AbsoluteUrlTests
{
    private static readonly Uri Base = new("https://news.test/2026/a.html?q=1#top");

    [Theory]
    [InlineData("b.html", "https://news.test/2026/b.html")]
    [InlineData("/b", "https://news.test/b")]
    [InlineData("?page=2", "https://news.test/2026/a.html?page=2")]
    [InlineData("#note", "https://news.test/2026/a.html?q=1#note")]
    [InlineData("../c", "https://news.test/c")]
    [InlineData("/a/../b/./c", "https://news.test/b/c")]
    [InlineData("//cdn.test/p.jpg", "https://cdn.test/p.jpg")]
    [InlineData("  https://other.test/x  ", "https://other.test/x")]
    [InlineData("HTTPS://Other.test/X", "https://other.test/X")]
    [InlineData("ht\ntps://other.test/\tx", "https://other.test/x")]
    [InlineData("a b.html", "https://news.test/2026/a%20b.html")]
    [InlineData("/ü?ö", "https://news.test/%C3%BC?%C3%B6")]
    public void A_reference_is_resolved_as_a_browser_would(string reference, string expected)
    {
        var url = AbsoluteUrl.Resolve(reference, Base);

        Assert.Equal(expected, url?.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://files.test/x")]
    [InlineData("mailto:desk@news.test")]
    [InlineData("blob:https://news.test/1")]
    [InlineData("http://")]
    [InlineData("http://a\ufffd.test/")]
    [InlineData("http://a\u2066b.test/")]
    [InlineData("https:///")]
    public void What_no_reader_may_follow_is_null(string? reference) => Assert.Null(AbsoluteUrl.Resolve(reference, Base));

    [Theory]
    [InlineData("/a")]
    [InlineData("a.html")]
    [InlineData("//cdn.test/x")]
    [InlineData("\\\\\u202e")]   // the framework throws at it
    public void A_relative_reference_without_a_base_is_null(string reference) => Assert.Null(AbsoluteUrl.Resolve(reference, null));

    [Theory]
    [InlineData("http://other.test", "http://other.test")]
    [InlineData("http://other.test/a%2fb?c=%41", "http://other.test/a%2fb?c=%41")]
    [InlineData("http://other.test/a b", "http://other.test/a%20b")]
    [InlineData("http://other.test/\"><b>", "http://other.test/%22%3E%3Cb%3E")]
    public void A_sound_address_keeps_the_spelling_of_its_publisher(string reference, string expected) =>
        Assert.Equal(expected, AbsoluteUrl.Written(reference, Base));
}
