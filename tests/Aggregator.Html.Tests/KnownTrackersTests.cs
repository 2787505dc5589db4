namespace Aggregator.Html.Tests;

public sealed class KnownTrackersTests
{
    [Theory]
    [InlineData("<img src=\"http://pixel.wp.com/b.gif?host=a.test\">")]
    [InlineData("<img src=\"https://news.test/~r/quay/~4/x7Y\">")]
    [InlineData("<a href=\"https://a.test/\"><img src=\"//feeds.feedburner.com/~ff/quay?i=1\" alt=\"Share\"></a>")]
    [InlineData("<img src=\"http://da.feedsportal.com/r/1/rc.img\">")]
    [InlineData("<img src=\"https://www.facebook.com/tr?id=1\">")]
    [InlineData("<img src=\"https://vg05.met.vgwort.de/na/1\">")]
    [InlineData("<div class=\"wide feedflare\"><a href=\"https://a.test/\">Share</a></div>")]
    public async Task What_counts_readers_goes(string html)
    {
        var clean = await HtmlCleaner.CleanAsync("x" + html, new Uri("https://news.test/"), CancellationToken.None);

        Assert.Equal("x", clean);
    }

    [Theory]
    [InlineData("https://www.facebook.com/travel.jpg")]
    [InlineData("https://uni.test/~r/bird.jpg")]
    [InlineData("https://notdoubleclick.net/bird.jpg")]
    [InlineData("https://medium.com/bird.jpg")]
    public async Task What_looks_alike_stays(string address)
    {
        var clean = await HtmlCleaner.CleanAsync($"<img src=\"{address}\">", baseUrl: null, CancellationToken.None);

        Assert.Equal($"<img src=\"{address}\"/>", clean);
    }
}
