namespace Aggregator.Html.Tests;

public sealed class EmbedsTests
{
    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ?start=4\" frameborder=\"0\"></iframe>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "YouTube video")]
    [InlineData("<iframe src=\"//www.youtube-nocookie.com/embed/dQw4w9WgXcQ\"></iframe>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "YouTube video")]
    [InlineData("<embed src=\"http://www.youtube.com/v/dQw4w9WgXcQ&hl=en\" width=425 height=344>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "YouTube video")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/videoseries?si=1&amp;list=PL_x-1\"></iframe>", "https://www.youtube.com/playlist?list=PL_x-1", "YouTube playlist")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/live_stream?channel=UC1\"></iframe>", "https://www.youtube.com/embed/live_stream?channel=UC1", "YouTube")]
    [InlineData("<iframe src=\"https://player.vimeo.com/video/76979871\"></iframe>", "https://vimeo.com/76979871", "Vimeo video")]
    [InlineData("<iframe src=\"https://player.vimeo.com/video/76979871?title=0&amp;h=8272103f6e\"></iframe>", "https://vimeo.com/76979871/8272103f6e", "Vimeo video")]
    [InlineData("<iframe loading=lazy src=\"https://www.instagram.com/p/BOpyA-_x/embed/captioned/?v=6\"></iframe>", "https://www.instagram.com/p/BOpyA-_x/", "Instagram post")]
    [InlineData("<iframe allow=x src=\"https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=20\"></iframe>", "https://x.com/i/status/20", "Post on X")]
    [InlineData("<iframe src=\"https://open.spotify.com/embed/track/4uLU6h?utm_source=generator\"></iframe>", "https://open.spotify.com/track/4uLU6h", "Spotify track")]
    [InlineData("<iframe src=\"https://embed.podcasts.apple.com/us/podcast/x/id1?i=2&amp;theme=dark\"></iframe>", "https://podcasts.apple.com/us/podcast/x/id1?i=2", "Apple podcast")]
    [InlineData("<iframe src=\"https://w.soundcloud.com/player/?url=x\" class=\"wide\"></iframe>", "https://w.soundcloud.com/player/?url=x", "SoundCloud player")]
    [InlineData("<iframe src=\"https://notyoutube.com/embed/dQw4w9WgXcQ\"></iframe>", "https://notyoutube.com/embed/dQw4w9WgXcQ", "notyoutube.com")]
    public async Task A_known_player_becomes_a_link_to_what_it_plays(string html, string address, string words)
    {
        var clean = await Clean(html);

        Assert.Equal($"<a href=\"{address}\">{words}</a>", clean);
    }

    [Theory]
    [InlineData("<iframe src=\"https://a.test/1\" style=\"width: 100%; height:400px\"></iframe>", "a.test")]
    [InlineData("<iframe src=\"https://a.test/1\" style=\"max-width:100%;line-height:1\"></iframe>", "a.test")]
    [InlineData("<iframe src=\"https://a.test/1\" class=\"wp-embedded-content\"></iframe>", "a.test")]
    [InlineData("<iframe src=\"https://a.test/1\" frameborder=0 name=\"frame_1\"></iframe>", "a.test")]
    [InlineData("<iframe src=\"https://a.test/1\" frameborder=0 name=\"The parade of 2017\"></iframe>", "The parade of 2017")]
    [InlineData("<iframe src=\"https://a.test/1\" aria-label=\"A map &amp; more\"></iframe>", "A map &amp; more")]
    [InlineData("<iframe src=\"https://a.test/1\" title=\"\" aria-label=\"A map\"></iframe>", "A map")]
    public async Task A_frame_that_is_meant_to_be_seen_becomes_a_link_in_its_own_words(string html, string words)
    {
        var clean = await Clean(html);

        Assert.Equal($"<a href=\"https://a.test/1\">{words}</a>", clean);
    }

    [Theory]
    [InlineData("<iframe src=\"https://a.test/embed/1\" hidden></iframe>")]
    [InlineData("<iframe src=\"https://a.test/embed/1\" style=\"display:none;visibility:hidden\" height=0></iframe>")]
    [InlineData("<iframe src=\"https://a.test/embed/1\" style=\"width:1px;border:0\"></iframe>")]
    [InlineData("<iframe src=\"https://a.test/embedding\" class=\"nonplayer\" name=\"Not for the eye\"></iframe>")]
    [InlineData("<iframe src=\"https://ad.doubleclick.net/ddm/1\" width=300 height=250 frameborder=0></iframe>")]
    public async Task A_frame_that_hides_or_advertises_goes(string html)
    {
        var clean = await Clean("x" + html);

        Assert.Equal("x", clean);
    }

    [Theory]
    [InlineData("F F", "L <br/>L")]
    [InlineData("a F b", "a <br/>L<br/> b")]
    [InlineData("aF<b>b</b>", "a<br/>L<br/><b>b</b>")]
    [InlineData("F<img src=\"https://a.test/p\">", "L<br/><img src=\"https://a.test/p\"/>")]
    [InlineData("aF<p>b</p>", "a<br/>L<p>b</p>")]
    [InlineData("<p>a</p>F<p></p>b", "<p>a</p>L<br/>b")]
    [InlineData("<p><b>F</b></p><p>F<i></i></p>b", "<p><b>L</b></p><p>L</p>b")]
    [InlineData("a<br>F<br>b", "a<br/>L<br/>b")]
    [InlineData("<div><p>F</p>F</div>", "<div><p>L</p>L</div>")]
    public async Task Its_link_stands_on_a_line_of_its_own(string html, string expected)
    {
        var clean = await Clean(html.Replace("F", "<iframe src=\"https://a.test/1\" title=\"T\"></iframe>", StringComparison.Ordinal));

        Assert.Equal(expected.Replace("L", "<a href=\"https://a.test/1\">T</a>", StringComparison.Ordinal), clean);
    }

    private static Task<string> Clean(string html) => HtmlCleaner.CleanAsync(html, baseUrl: new Uri("https://news.test/"), CancellationToken.None);
}
