using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Tests.Ingestion;

public sealed class SourceIngestionTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/feed.xml";
    private const string PageUrl = "https://post.test/harbour";

    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task An_article_arrives_with_the_text_of_its_page()
    {
        var source = await SubscribeToOneItemAsync();

        var report = await _flow.RunAsync(source);

        Assert.Equal(new SliceReport(New: 1, 0, 0, 0, 0), report.Articles);
        var article = await _flow.OnlyArticleAsync();
        Assert.Equal("Harbour closed", article.Content.Title);
        Assert.Equal(string.Join("\n\n", GivenFeed.Report), article.Content.Text);
        Assert.Equal(PageState.Read, article.Page);
    }

    [Fact]
    public async Task An_item_stored_before_is_not_read_again()
    {
        var source = await SubscribeToOneItemAsync();
        await _flow.RunAsync(source);

        var second = await _flow.RunAsync(source);

        Assert.Equal(0, second.Items);
        Assert.Equal([FeedUrl, PageUrl, FeedUrl], _flow.Web.Asked);
    }

    [Fact]
    public async Task An_item_that_is_written_otherwise_but_says_the_same_is_not_read_again()
    {
        var source = await SubscribeToOneItemAsync();
        await _flow.RunAsync(source);
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(Item().Replace("</item>", "<comments>https://post.test/c?n=17</comments></item>", StringComparison.Ordinal)));

        var second = await _flow.RunAsync(source);

        Assert.Equal(0, second.Items);
        Assert.Single(_flow.Web.Asked, PageUrl);
    }

    [Fact]
    public async Task An_unchanged_feed_answers_304_and_stores_nothing()
    {
        var source = await SubscribeToOneItemAsync();
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(Item())).With("ETag", "\"v1\"");
        await _flow.RunAsync(source);

        var second = await _flow.RunAsync(source);

        Assert.Equal(IngestionOutcome.NotModified, second.Outcome);
        Assert.Equal(SourceHealth.Ok, (await _flow.SourceAsync(source)).Health);
    }

    [Fact]
    public async Task An_edit_keeps_the_id_and_makes_a_version()
    {
        var source = await SubscribeToOneItemAsync();
        await _flow.RunAsync(source);
        var before = await _flow.OnlyArticleAsync();
        _flow.Clock.Advance(TimeSpan.FromHours(1));
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(GivenFeed.Item("1", "Harbour closed for a week", PageUrl)));
        _flow.Web.Serve(PageUrl, GivenFeed.Page("Harbour closed for a week", [.. GivenFeed.Report, "The basin opens again next Friday, the town said on Saturday morning."]), "text/html");

        await _flow.RunAsync(source);

        var after = await _flow.OnlyArticleAsync();
        Assert.Equal((before.Id, before.Published, 1), (after.Id, after.Published, after.Versions));
        Assert.True(after.Updated > before.Updated);
        var version = Assert.Single(await _flow.Store.VersionsAsync(after.Id, CancellationToken.None));
        Assert.Equal("Harbour closed", version.Content.Title);
    }

    [Fact]
    public async Task The_same_article_from_a_second_source_is_a_copy()
    {
        var first = await SubscribeToOneItemAsync();
        await _flow.RunAsync(first);
        var second = await SubscribeAsync("https://wire.test/feed.xml", GivenFeed.Item("w7", "Boats adrift in Lindholm", "https://wire.test/boats"));
        _flow.Web.Serve("https://wire.test/boats", GivenFeed.Page("Boats adrift in Lindholm", GivenFeed.Report), "text/html");

        var report = await _flow.RunAsync(second);

        Assert.Equal(1, report.Articles.Copies);
        var article = await _flow.OnlyArticleAsync();
        var copy = Assert.Single(article.AlsoIn);
        Assert.Equal((first, second, "https://wire.test/boats"), (article.Source, copy.Source, copy.Url.OriginalString));
    }

    [Fact]
    public async Task Two_sources_that_bring_one_article_in_the_same_second_end_as_one()
    {
        var first = await SubscribeToOneItemAsync();
        var second = await SubscribeAsync("https://wire.test/feed.xml", GivenFeed.Item("w7", "Boats adrift in Lindholm", "https://wire.test/boats"));
        _flow.Web.Serve("https://wire.test/boats", GivenFeed.Page("Boats adrift in Lindholm", GivenFeed.Report), "text/html");

        await _flow.Dispatcher.RunAsync([first, second], progress: null, CancellationToken.None);

        Assert.Single((await _flow.OnlyArticleAsync()).AlsoIn);
    }

    [Fact]
    public async Task A_page_that_is_gone_leaves_the_feeds_own_content()
    {
        var source = await SubscribeToOneItemAsync();
        _flow.Web.Status(PageUrl, 404);

        await _flow.RunAsync(source);

        var article = await _flow.OnlyArticleAsync();
        Assert.Equal(("A few words about it.", PageState.Unreadable), (article.Content.Text, article.Page));
    }

    [Fact]
    public async Task Of_a_first_fetch_all_is_stored_and_only_the_newest_are_announced()
    {
        var items = Enumerable.Range(0, 30).Select(i => GivenFeed.Item($"i{i}", $"Report number {i}", $"https://post.test/{i}", $"Teaser {i}", minute: i)).ToArray();
        var source = await SubscribeAsync(FeedUrl, string.Concat(items), new SourceSettings { ReadPages = ReadPages.Never });

        await _flow.RunAsync(source);

        Assert.Equal(30, (await _flow.ArticlesAsync()).Count);
        var announced = await _flow.ListAsync(new ListingScope.Announced());
        Assert.Equal(Enumerable.Range(20, 10).Reverse().Select(i => $"Report number {i}"), announced.Select(article => article.Content.Title));
    }

    [Fact]
    public async Task A_guid_that_all_items_share_swallows_none()
    {
        var source = await SubscribeAsync(
            FeedUrl,
            GivenFeed.Item("same", "Ferry late", "https://post.test/a", "The ferry was late.") + GivenFeed.Item("same", "School opens", "https://post.test/b", "The school opened."),
            new SourceSettings { ReadPages = ReadPages.Never });

        await _flow.RunAsync(source);

        Assert.Equal(2, (await _flow.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task A_failure_is_recorded_in_words_and_backed_off()
    {
        var source = await _flow.SubscribeAsync(FeedUrl);
        _flow.Web.Status(FeedUrl, 503);

        var report = await _flow.RunAsync(source);

        Assert.Equal((IngestionOutcome.Failed, FetchError.Unavailable), (report.Outcome, report.Error));
        var state = (await _flow.SourceAsync(source)).State;
        Assert.Equal((1, FetchError.Unavailable), (state.Failures, state.Error));
        Assert.False(string.IsNullOrWhiteSpace(state.Message));
        Assert.True(state.NextFetch > _flow.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_web_page_in_place_of_a_feed_is_said_to_be_none()
    {
        var source = await _flow.SubscribeAsync(FeedUrl);
        _flow.Web.Serve(FeedUrl, GivenFeed.Page("Not a feed", GivenFeed.Report), "text/html");

        var report = await _flow.RunAsync(source);

        Assert.Equal(FetchError.NotAFeed, report.Error);
    }

    [Fact]
    public async Task A_success_after_failures_clears_them()
    {
        var source = await SubscribeToOneItemAsync();
        _flow.Web.Status(FeedUrl, 500);
        await _flow.RunAsync(source);
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(Item()));

        await _flow.RunAsync(source);

        var state = (await _flow.SourceAsync(source)).State;
        Assert.Equal((0, null, null), (state.Failures, state.Error, state.Message));
    }

    [Fact]
    public async Task A_source_that_is_gone_for_good_is_paused()
    {
        var source = await _flow.SubscribeAsync(FeedUrl);
        _flow.Web.Status(FeedUrl, 410);

        await _flow.RunAsync(source);

        Assert.Equal(SourceHealth.Paused, (await _flow.SourceAsync(source)).Health);
    }

    private static string Item() => GivenFeed.Item("1", "Harbour closed", PageUrl);

    private async Task<SourceId> SubscribeToOneItemAsync()
    {
        _flow.Web.Serve(PageUrl, GivenFeed.Page("Harbour closed", GivenFeed.Report), "text/html; charset=utf-8");
        return await SubscribeAsync(FeedUrl, Item());
    }

    private async Task<SourceId> SubscribeAsync(string url, string items, SourceSettings? settings = null)
    {
        _flow.Web.Serve(url, GivenFeed.Of(items));
        return await _flow.SubscribeAsync(url, settings);
    }
}
