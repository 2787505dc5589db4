using CsCheck;

namespace Aggregator.Deduplication.Tests;

public class CanonicalUrlTests
{
    public static TheoryData<string, string> SameArticle => new()
    {
        { "https://www.harbour.test/2026/storm", "http://harbour.test/2026/storm/" },
        { "https://harbour.test:443/2026/storm", "https://HARBOUR.test/2026/storm" },
        { "  https://harbour.test/storm\n", "https://harbour.test/storm" },
        { "https://editor:secret@harbour.test/storm", "https://harbour.test/storm" },
        { "https://harbour.test./storm", "https://harbour.test/storm" },
        { "https://harbour.test/storm?utm_source=feed&utm_medium=rss", "https://harbour.test/storm" },
        { "https://harbour.test/storm?FBCLID=abc", "https://harbour.test/storm" },
        { "https://harbour.test/view?id=7&amp;utm_campaign=x", "https://harbour.test/view?id=7" },
        { "https://harbour.test/view?id=7&#038;gclid=x", "https://harbour.test/view?id=7" },
        { "https://harbour.test/view?id=7&amp;amp;page=2", "https://harbour.test/view?page=2&id=7" },
        { "https://harbour.test/view?id=", "https://harbour.test/view?id" },
        { "https://harbour.test/storm?ref=blog.example.org", "https://harbour.test/storm" },
        { "https://harbour.test/storm?source=rss", "https://harbour.test/storm" },
        { "https://harbour.test/storm;jsessionid=0A1B2C?id=7", "https://harbour.test/storm?id=7" },
        { "https://harbour.test/(S(lit3py55t21z5v55vlm25s55))/storm.aspx", "https://harbour.test/storm.aspx" },
        { "https://harbour.test/storm?PHPSESSID=0123456789abcdef", "https://harbour.test/storm" },
        { "https://harbour.test/a/b/../storm", "https://harbour.test/a//./storm" },
        { "https://harbour.test/a/Index.HTML", "https://harbour.test/a" },
        { "https://harbour.test/index.php?id=7", "https://harbour.test/?id=7" },
        { "https://harbour.test/%7Eanna/%e2%82%ac", "https://harbour.test/~anna/€" },
        { "https://harbour.test/find?q=two%20words", "https://harbour.test/find?q=two+words" },
        { "https://bücher.test/storm", "https://xn--bcher-kva.test/storm" },
        { "https://harbour.test/storm#comments", "https://harbour.test/storm" },
        { "https://harbour.test/storm#:~:text=wind", "https://harbour.test/storm" },
        { "https://m.harbour.test/storm", "https://www.harbour.test/storm" },
        { "https://en.m.harbour.test/storm", "https://en.harbour.test/storm" },
        { "https://amp.harbour.test/storm", "https://harbour.test/storm" },
        { "https://harbour.test/storm/amp/", "https://harbour.test/storm" },
        { "https://harbour.test/amp/storm", "https://harbour.test/storm" },
        { "https://harbour.test/storm.amp.html", "https://harbour.test/storm.html" },
        { "https://harbour.test/storm?outputType=amp", "https://harbour.test/storm" },
        { "https://harbour-test.cdn.ampproject.org/c/s/harbour.test/storm", "https://harbour.test/storm" },
        { "https://www.google.com/amp/s/harbour.test/storm", "https://harbour.test/storm" },
        { "https://www.google.de/url?sa=t&url=https%3A%2F%2Fharbour.test%2Fview%3Fid%3D7%26gclid%3D1", "https://harbour.test/view?id=7" },
        { "https://l.facebook.com/l.php?u=https%253A%252F%252Fharbour.test%252Fstorm&h=AT", "https://harbour.test/storm" },
        { "https://r.search.yahoo.com/_ylt=Aw/RV=2/RU=https%3a%2f%2fharbour.test%2fstorm/RK=2/RS=x-", "https://harbour.test/storm" },
        { "https://www.bing.com/news/apiclick.aspx?aid=1&url=https%3a%2f%2fharbour.test%2fstorm&c=1", "https://harbour.test/storm" },
        { "https://partner.test/redirect?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fharbour.test%252Fstorm", "https://harbour.test/storm" },
        { "//harbour.test/storm", "harbour.test/storm" },
    };

    public static TheoryData<string, string> OtherArticle => new()
    {
        { "https://harbour.test/storm", "https://harbour.test/Storm" },
        { "https://harbour.test/view?idxno=1", "https://harbour.test/view?idxno=2" },
        { "https://harbour.test/view?cid=1", "https://harbour.test/view?cid=2" },
        { "https://harbour.test/view?source=12", "https://harbour.test/view?source=13" },
        { "https://harbour.test/view?session=2026-spring", "https://harbour.test/view?session=2026-autumn" },
        { "https://harbour.test/list?sc_section_code=S1", "https://harbour.test/list?sc_section_code=S2" },
        { "https://harbour.test/guitar-amp", "https://harbour.test/guitar" },
        { "https://harbour.test/tag/amp", "https://harbour.test/tag" },
        { "https://amp.test/storm", "https://m.test/storm" },
        { "https://harbour.test:8080/storm", "https://harbour.test/storm" },
        { "https://harbour.test/#!/storm", "https://harbour.test/#!/calm" },
        { "https://harbour.test/#/storm", "https://harbour.test/#/calm" },
        { "https://harbour.test/live/storm#post-17", "https://harbour.test/live/storm#post-18" },
        { "https://en.harbour.test/storm", "https://de.harbour.test/storm" },
        { "https://harbour.test/storm.html", "https://harbour.test/storm.pdf" },
        { "https://archive.test/web/2026/https://a.test/1", "https://archive.test/web/2026/https://a.test/2" },
        { "https://harbour.test/login?redirect=https%3A%2F%2Fharbour.test%2Fstorm", "https://harbour.test/storm" },
    };

    [Theory]
    [MemberData(nameof(SameArticle))]
    public void Two_spellings_of_one_address_have_one_key(string a, string b)
        => Assert.Equal(CanonicalUrl.Of(a), CanonicalUrl.Of(b));

    [Theory]
    [MemberData(nameof(OtherArticle))]
    public void Addresses_of_different_articles_have_different_keys(string a, string b)
        => Assert.NotEqual(CanonicalUrl.Of(a), CanonicalUrl.Of(b));

    [Theory]
    [InlineData("https://www.harbour.test/", true)]
    [InlineData("https://harbour.test/index.html?utm_source=x", true)]
    [InlineData("https://harbour.test/en", true)]
    [InlineData("https://harbour.test/pt-br/", true)]
    [InlineData("https://harbour.test/storm", false)]
    [InlineData("https://harbour.test/?p=17", false)]
    public void A_front_page_is_known_by_its_key(string address, bool isFrontPage)
        => Assert.Equal(isFrontPage, CanonicalUrl.Of(address).IsFrontPage);

    [Theory]
    [InlineData("mailto:desk@harbour.test")]
    [InlineData("urn:uuid:1d2e")]
    [InlineData("not an address")]
    [InlineData("http://")]
    [InlineData("")]
    public void What_is_no_address_is_its_own_key(string text)
        => Assert.Equal(text, CanonicalUrl.Of(text).Key);

    [Fact]
    public void A_key_is_its_own_key_whatever_the_address()
    {
        var part = Gen.OneOf(
            Gen.OneOf("https://", "HTTP://", "//", "www.", "m.", "amp.", "harbour.test", "co.uk", "bücher", ":80", ":8080", "/", "//", "/amp", ".amp", "/index.html", "/print", "/..", "/.", "%", "%25", "%2e", "%C3%A9", "é", "\ud800"),
            Gen.OneOf("?", "&", "&amp;", "&#038;", "=", "id=7", "utm_source=x", "amp", "url=", "https%3A%2F%2F", "http://", "google.com/url?q=", "cdn.ampproject.org/c/s/", "redirect?url=", "RU=", "#", "#!", "#/", "live", "post-1", ";jsessionid=1", " ", "@", "[::1]"),
            Gen.String[0, 6]);

        part.Array[1, 12].Select(parts => string.Concat(parts)).Sample(
            address =>
            {
                var key = CanonicalUrl.Of(address);
                Assert.Equal(key, CanonicalUrl.Of(key.Key));
            },
            iter: 20_000);
    }

    [Fact]
    public void Tracking_parameters_never_change_a_key()
        => Gen.OneOf("utm_id", "fbclid", "gclid", "mc_eid", "_hsenc", "igshid", "msclkid", "twclid").Select(Gen.Int).Sample(
            (name, value) => Assert.Equal(CanonicalUrl.Of("https://harbour.test/view?id=7"), CanonicalUrl.Of($"https://harbour.test/view?{name}={value}&id=7")));
}
