namespace Aggregator.Feeds.Reading;

public sealed class HtmlReferencesTests
{
    [Theory]
    [InlineData("caf&eacute; &zcaron; &CounterClockwiseContourIntegral;", "café ž ∳")]
    [InlineData("&#8217; &#x2019; &#X2019;", "’ ’ ’")]
    [InlineData("&#147;quoted&#148;", "“quoted”")]
    [InlineData("a&#11;b&#xFFFF;c&#xD800;d&#99999999999;e", "abcde")]
    [InlineData("AT&T &; &#; &#x; &#12a; R&D; &unheard;", "AT&T &; &#; &#x; &#12a; R&D; &unheard;")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("?a=1&copy=2&reg", "?a=1&copy=2&reg")]
    public void Each_reference_is_decoded_once_and_what_is_none_stays(string text, string decoded)
    {
        Assert.Equal(decoded, HtmlReferences.Decode(text));
    }

    [Theory]
    [InlineData("&#160;", "a\u00A0b")]
    [InlineData("&#38;#233;", "aéb")]
    [InlineData("R&amp;D", "aR&Db")]
    public async Task An_entity_of_the_document_type_may_be_made_of_character_references(string value, string title)
    {
        var feed = await TestFeeds.FeedAsync($"<!DOCTYPE rss [<!ENTITY own \"{value}\">]><rss><channel><title>a&own;b</title></channel></rss>");

        Assert.Equal(title, feed.Title);
    }
}
