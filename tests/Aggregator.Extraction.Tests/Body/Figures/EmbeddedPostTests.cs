namespace Aggregator.Extraction.Tests.Body.Figures;

public sealed class EmbeddedPostTests
{
    [Theory]
    [InlineData(
        "<blockquote class='twitter-tweet'><p lang='en' dir='ltr'>Two more boats!<br>At last.</p>&mdash; Harbour News (@harbour) <a href='https://twitter.com/harbour/status/1'>May 1, 2025</a></blockquote><script async src='x'></script>",
        "<blockquote><p lang=\"en\" dir=\"ltr\">Two more boats!<br/>At last.</p><p>— Harbour News (@harbour) <a href=\"https://twitter.com/harbour/status/1\">May 1, 2025</a></p></blockquote>")]
    [InlineData(
        "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/AbC/?utm_source=ig'><div><a href='https://www.instagram.com/p/AbC/?utm_source=x'><div><svg></svg></div><div>View this post on Instagram</div></a><p><a href='https://www.instagram.com/p/AbC/'>A post shared by Harbour News (@harbour)</a></p></div></blockquote>",
        "<blockquote><p><a href=\"https://www.instagram.com/p/AbC/?utm_source=x\">View this post on Instagram</a></p><p><a href=\"https://www.instagram.com/p/AbC/\">A post shared by Harbour News (@harbour)</a></p></blockquote>")]
    [InlineData(
        "<blockquote class='bluesky-embed' data-bluesky-uri='at://x'><p lang='en'>Two more boats!</p>&mdash; Harbour News (<a href='https://bsky.app/profile/harbour.test'>@harbour.test</a>) <a href='https://bsky.app/profile/harbour.test/post/1'>1 May 2025</a></blockquote>",
        "<blockquote><p lang=\"en\">Two more boats!</p><p>— Harbour News (<a href=\"https://bsky.app/profile/harbour.test\">@harbour.test</a>) <a href=\"https://bsky.app/profile/harbour.test/post/1\">1 May 2025</a></p></blockquote>")]
    [InlineData(
        "<div class='fb-post' data-href='https://www.facebook.com/harbour/posts/1'></div>",
        "<blockquote><p><a href=\"https://www.facebook.com/harbour/posts/1\">www.facebook.com/harbour/posts/1</a></p></blockquote>")]
    public void A_quoted_post_is_a_quote_with_a_link(string html, string expected)
    {
        var between = StoryPage.Between(html);

        Assert.Equal(expected, between);
    }
}
