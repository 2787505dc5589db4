namespace Aggregator.Extraction.Tests.Body.Figures;

public sealed class EmbedMarkupTests
{
    [Theory]
    [InlineData("<iframe src='https://www.youtube.com/embed/AbCdEfGhIjK' width='560' height='315'></iframe>", "https://www.youtube.com/watch?v=AbCdEfGhIjK", "YouTube video")]
    [InlineData("<div class='video'><iframe data-src='https://player.vimeo.com/video/12345' title='The boat at sea' allowfullscreen></iframe></div>", "https://vimeo.com/12345", "The boat at sea")]
    [InlineData("<figure class='wp-block-embed'><div><iframe loading='lazy' src='about:blank' data-lazy-src='https://www.youtube.com/embed/AbCdEfGhIjK'></iframe></div></figure>", "https://www.youtube.com/watch?v=AbCdEfGhIjK", "YouTube video")]
    [InlineData("<amp-youtube data-videoid='AbCdEfGhIjK'></amp-youtube>", "https://www.youtube.com/watch?v=AbCdEfGhIjK", "YouTube video")]
    [InlineData("<lite-youtube videoid='AbCdEfGhIjK' playlabel='The boat at sea'><a href='x'>Play</a></lite-youtube>", "https://www.youtube.com/watch?v=AbCdEfGhIjK", "The boat at sea")]
    [InlineData("<iframe src='https://datawrapper.dwcdn.net/xYz12/1/' title='Boats a day'></iframe>", "https://datawrapper.dwcdn.net/xYz12/1/", "Boats a day")]
    public void What_is_embedded_becomes_a_link_to_it(string html, string address, string words)
    {
        var between = StoryPage.Between(html);

        Assert.Equal($"<p><a href=\"{address}\">{words}</a></p>", between);
    }

    [Theory]
    [InlineData("<iframe src='https://www.googletagmanager.com/ns.html?id=GTM-1' height='0' width='0' style='display:none'></iframe>")]
    [InlineData("<div class='advertisement'><iframe src='https://ads.test/1' width='300' height='250'></iframe></div>")]
    [InlineData("<video><source src='blob:https://www.harbour.test/1'></video>")]
    public void What_nobody_can_follow_or_wants_to_goes(string html)
    {
        var between = StoryPage.Between(html);

        Assert.Equal("", between);
    }

    [Fact]
    public void A_player_keeps_its_film_and_gets_controls()
    {
        var html = StoryPage.Between("<video poster='/boat.jpg' autoplay muted><source data-src='/boat.mp4' type='video/mp4'>Your browser is old.</video>");

        Assert.Equal("<figure><video poster=\"https://www.harbour.test/boat.jpg\" controls=\"\"><source type=\"video/mp4\" src=\"https://www.harbour.test/boat.mp4\"/></video></figure>", html);
    }
}
