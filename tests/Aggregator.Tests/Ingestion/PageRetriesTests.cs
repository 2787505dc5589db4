using System.Globalization;
using Aggregator.Fetching;
using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public sealed class PageRetriesTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/feed.xml";
    private const string PageUrl = "https://post.test/harbour";

    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task An_article_waits_for_a_page_that_failed_and_enters_with_it()
    {
        await FetchWithBrokenPageAsync();
        Assert.Empty(await _flow.ArticlesAsync());
        MendPage();

        await AdvanceAndReadAsync(TimeSpan.FromMinutes(2));

        var article = await _flow.OnlyArticleAsync();
        Assert.Equal((PageState.Read, 0), (article.Page, article.Versions));
    }

    [Fact]
    public async Task It_enters_with_the_feeds_content_when_the_page_does_not_come_within_ten_minutes()
    {
        await FetchWithBrokenPageAsync();

        await WaitOutPatienceAsync();

        Assert.Equal("A few words about it.", (await _flow.OnlyArticleAsync()).Content.Text);
    }

    [Fact]
    public async Task An_article_whose_page_gives_no_sign_enters_at_once_and_takes_the_page_in_when_it_comes()
    {
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(GivenFeed.Item("1", "Harbour closed", PageUrl)));
        _flow.Web.Fail(PageUrl, new HttpRequestException(HttpRequestError.ConnectionError));
        var report = await _flow.RunAsync(await _flow.SubscribeAsync(FeedUrl));
        var entered = await _flow.OnlyArticleAsync();
        MendPage();

        await AdvanceAndReadAsync(TimeSpan.FromMinutes(2));

        var article = await _flow.OnlyArticleAsync();
        Assert.Equal((1, 0), (report.Articles.New, report.Articles.Postponed));
        Assert.Equal((PageState.Postponed, FetchError.Connect), (entered.Page, PageError.Of(entered)));
        Assert.Equal((entered.Id, PageState.Read, 0), (article.Id, article.Page, article.Versions));
    }

    [Fact]
    public async Task A_page_that_comes_late_keeps_the_id_and_is_no_edit()
    {
        await FetchWithBrokenPageAsync();
        await WaitOutPatienceAsync();
        var before = await _flow.OnlyArticleAsync();
        MendPage();

        await AdvanceAndReadAsync(TimeSpan.FromHours(2));

        var after = await _flow.OnlyArticleAsync();
        Assert.Equal((before.Id, before.Entered, before.Updated, 0), (after.Id, after.Entered, after.Updated, after.Versions));
        Assert.Equal(string.Join("\n\n", GivenFeed.Report), after.Content.Text);
        Assert.True(after.Seq > before.Seq);
    }

    [Fact]
    public async Task The_article_tells_why_its_text_is_the_feeds_after_the_last_try_as_before_it()
    {
        await FetchWithBrokenPageAsync();
        await WaitOutPatienceAsync();
        var waiting = (await _flow.OnlyArticleAsync()).Content.TextOrigin;
        for (var hour = 0; hour < 30; hour++)
        {
            await AdvanceAndReadAsync(TimeSpan.FromHours(1));
        }

        var givenUp = (await _flow.OnlyArticleAsync()).Content.TextOrigin;

        Assert.Equal((TextOrigin.Feed("unavailable"), TextOrigin.Feed("unavailable")), (waiting, givenUp));
    }

    [Fact]
    public async Task A_page_that_never_comes_is_given_up_after_a_day()
    {
        await FetchWithBrokenPageAsync();
        for (var hour = 0; hour < 30; hour++)
        {
            await AdvanceAndReadAsync(TimeSpan.FromHours(1));
        }

        var asked = _flow.Web.Asked.Count;
        await AdvanceAndReadAsync(TimeSpan.FromDays(2));

        Assert.Equal(asked, _flow.Web.Asked.Count);
        Assert.Equal(PageState.Unreadable, (await _flow.OnlyArticleAsync()).Page);
    }

    [Fact]
    public async Task A_page_is_not_asked_again_before_its_origin_allows_it()
    {
        await FetchWithBrokenPageAsync(retryAfter: TimeSpan.FromMinutes(5));

        await AdvanceAndReadAsync(TimeSpan.FromMinutes(4.9));
        Assert.Equal(1, AskedForPage);
        await AdvanceAndReadAsync(TimeSpan.FromMinutes(0.2));
        Assert.Equal(2, AskedForPage);
        await AdvanceAndReadAsync(TimeSpan.FromMinutes(4.8));

        Assert.Equal(2, AskedForPage);
    }

    [Fact]
    public async Task An_article_does_not_wait_for_a_page_that_may_be_asked_for_in_an_hour_only()
    {
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(GivenFeed.Item("1", "Harbour closed", PageUrl)));
        _flow.Web.Status(PageUrl, 429).With("Retry-After", "3600");

        await _flow.RunAsync(await _flow.SubscribeAsync(FeedUrl));
        var entered = await _flow.OnlyArticleAsync();
        MendPage();
        await AdvanceAndReadAsync(TimeSpan.FromMinutes(59));
        Assert.Equal(1, AskedForPage);
        await AdvanceAndReadAsync(TimeSpan.FromMinutes(2));

        var article = await _flow.OnlyArticleAsync();
        Assert.Equal((PageState.Postponed, PageState.Read, entered.Id), (entered.Page, article.Page, article.Id));
    }

    [Fact]
    public async Task An_article_enters_when_a_further_try_is_told_to_wait_for_longer_than_it_has_patience()
    {
        await FetchWithBrokenPageAsync();
        _flow.Web.Status(PageUrl, 503).With("Retry-After", "3600");

        await AdvanceAndReadAsync(TimeSpan.FromMinutes(2));
        var entered = await _flow.OnlyArticleAsync();
        await AdvanceAndReadAsync(TimeSpan.FromMinutes(59));
        var asked = AskedForPage;
        MendPage();
        await AdvanceAndReadAsync(TimeSpan.FromMinutes(2));

        Assert.Equal((2, PageState.Postponed), (asked, entered.Page));
        Assert.Equal(PageState.Read, (await _flow.OnlyArticleAsync()).Page);
    }

    private int AskedForPage => _flow.Web.Asked.Count(url => url == PageUrl);

    private async Task FetchWithBrokenPageAsync(TimeSpan? retryAfter = null)
    {
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(GivenFeed.Item("1", "Harbour closed", PageUrl)));
        var page = _flow.Web.Status(PageUrl, 503);
        if (retryAfter is { } wish)
        {
            page.With("Retry-After", wish.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        }

        var report = await _flow.RunAsync(await _flow.SubscribeAsync(FeedUrl));
        Assert.Equal(1, report.Articles.Postponed);
    }

    private async Task WaitOutPatienceAsync()
    {
        for (var minute = 0; minute < 11; minute++)
        {
            await AdvanceAndReadAsync(TimeSpan.FromMinutes(1));
        }
    }

    private void MendPage() => _flow.Web.Serve(PageUrl, GivenFeed.Page("Harbour closed", GivenFeed.Report), "text/html");

    private async Task AdvanceAndReadAsync(TimeSpan time)
    {
        _flow.Clock.Advance(time);
        await _flow.Dispatcher.ReadDuePagesAsync(CancellationToken.None);
    }
}
