using System.Text;

namespace Aggregator.Feeds.Discovery;

public sealed class ConventionsTests
{
    [Theory]
    [InlineData("https://www.youtube.com/channel/UC1/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UC1")]
    [InlineData("https://m.youtube.com/playlist?app=desktop&list=PL1&x=2", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1")]
    [InlineData("https://github.com/owner/repo", "https://github.com/owner/repo/releases.atom")]
    [InlineData("https://github.com/owner/repo/issues?q=x", "https://github.com/owner/repo/releases.atom")]
    [InlineData("https://github.com/owner/repo/commits/main/", "https://github.com/owner/repo/commits/main.atom")]
    [InlineData("https://github.com/owner", "https://github.com/owner.atom")]
    [InlineData("https://codeberg.org/owner/repo/", "https://codeberg.org/owner/repo/releases.rss")]
    [InlineData("https://pypi.org/project/quay/1.0/", "https://pypi.org/rss/project/quay/releases.xml")]
    [InlineData("https://arxiv.org/list/cs.CL/recent", "https://rss.arxiv.org/atom/cs.CL")]
    [InlineData("https://www.reddit.com/r/boats/top/?t=day", "https://www.reddit.com/r/boats/.rss")]
    [InlineData("https://old.reddit.com/user/keeper", "https://www.reddit.com/user/keeper/.rss")]
    [InlineData("https://bsky.app/profile/keeper.example", "https://bsky.app/profile/keeper.example/rss")]
    [InlineData("https://medium.com/@keeper/a-post-12", "https://medium.com/feed/@keeper")]
    [InlineData("https://keeper.medium.com/a-post-12", "https://keeper.medium.com/feed")]
    [InlineData("https://keeper.substack.com/p/tides", "https://keeper.substack.com/feed")]
    [InlineData("https://www.tumblr.com/keeper/12/x", "https://keeper.tumblr.com/rss")]
    [InlineData("https://keeper.tumblr.com/", "https://keeper.tumblr.com/rss")]
    [InlineData("https://keeper.blogspot.co.uk/2026/a.html", "https://keeper.blogspot.co.uk/feeds/posts/default")]
    public async Task A_known_site_is_known_by_the_address(string page, string expected)
    {
        var found = await FindAsync("<html><body>x", page);

        Assert.Equal((expected, FeedClue.Site), (found[0].Url.AbsoluteUri, found[0].Clue));
    }

    [Theory]
    [InlineData("https://youtube.com.example/channel/UC1")]
    [InlineData("https://notgithub.com/owner/repo")]
    [InlineData("https://www.youtube.com/")]
    [InlineData("https://example.org/r/boats")]
    public async Task Another_site_is_not(string page) => Assert.Empty(await FindAsync("<html><body>x", page));

    [Theory]
    [InlineData("<meta name=generator content='WordPress 6.5'>", "/", "https://site.test/feed/")]
    [InlineData("<link rel=https://api.w.org/ href=https://site.test/blog/wp-json/><link rel=stylesheet href=/wp-content/x.css>", "/blog/a/", "https://site.test/blog/feed/")]
    [InlineData("<META NAME=Generator CONTENT='blogger'>", "/2026/a.html", "https://site.test/feeds/posts/default")]
    [InlineData("<script src=https://substackcdn.com/x.js></script>", "/p/tides", "https://site.test/feed")]
    [InlineData("<meta property=al:ios:app_name content=Medium>", "/tides-12", "https://site.test/feed")]
    [InlineData("<meta name=generator content='Hugo 0.120'>", "/posts/a/", "https://site.test/index.xml")]
    [InlineData("<link rel=stylesheet href=//cdn.shopify.com/x.css>", "/blogs/news/a", "https://site.test/blogs/news.atom")]
    [InlineData("<meta name=generator content='Discourse 3.1'>", "/c/boats/7", "https://site.test/c/boats/7.rss")]
    [InlineData("<meta name=application-name content=Misskey>", "/@keeper", "https://site.test/@keeper.atom")]
    public async Task Software_is_known_by_its_marks(string head, string path, string expected)
    {
        var found = await FindAsync($"<html><head>{head}</head><body>x", "https://site.test" + path);

        Assert.Equal((expected, FeedClue.Software), (found[0].Url.AbsoluteUri, found[0].Clue));
    }

    [Fact]
    public async Task A_name_that_makes_no_address_is_left_out() => Assert.Empty(await FindAsync("<html><body>x", "https://www.tumblr.com/a%20b%2F/"));

    private static Task<IReadOnlyList<FeedCandidate>> FindAsync(string html, string page) =>
        FeedFinder.FindAsync(Encoding.UTF8.GetBytes(html), new Dictionary<string, string>(), new Uri(page), CancellationToken.None);
}
