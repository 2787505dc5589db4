using System.Text;
using Aggregator.Feeds;
using Aggregator.Publishing;
using Aggregator.Tests.Ingestion;

namespace Aggregator.Tests.Publishing;

/// <summary>The feed of health as a feed reader gets it, read back by our own parser.</summary>
public sealed class HealthFeedTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/feed.xml?token=verysecret";

    private readonly Flow _flow = new(new() { ReadPages = ReadPages.Never });
    private readonly HealthFeed _feed;

    public HealthFeedTests() => _feed = new(_flow.Store, new Current<PublishingOptions>(new()), () => new Uri("http://feeds.test/"), _flow.Clock);

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task While_all_is_well_it_is_empty_and_valid()
    {
        await SubscribeAsync();

        var feed = await ReadAsync();

        Assert.Empty(feed.Items);
        Assert.Equal(new Uri("http://feeds.test/feeds/health.atom"), feed.SelfLink);
    }

    [Fact]
    public async Task A_failure_that_passes_gives_no_entry()
    {
        var source = await SubscribeAsync();
        await FailAsync(source, hours: 1);
        Serve();
        await RunAsync(source, hours: 2);

        Assert.Empty((await ReadAsync()).Items);
    }

    [Fact]
    public async Task What_fails_for_a_day_and_is_well_again_gives_two_newest_first()
    {
        var source = await SubscribeAsync();
        await FailAsync(source, hours: 1);
        await FailAsync(source, hours: 30);
        await FailAsync(source, hours: 2);
        Serve();
        await RunAsync(source, hours: 1);

        var items = (await ReadAsync()).Items.Select(item => item.Read()).ToList();

        Assert.Equal(["Lindholm Post: is fetched again", "Lindholm Post: fails for long"], items.Select(item => item.Title));
        Assert.Equal(["failing", "recovered"], items[0].Categories.Select(category => category.Term));
        Assert.Equal(2, items.Select(item => item.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(OutputFormat.Atom)]
    [InlineData(OutputFormat.Rss)]
    [InlineData(OutputFormat.Json)]
    public async Task It_is_a_feed_in_every_format_and_shows_no_secret(OutputFormat format)
    {
        await GoneAsync();

        var bytes = (await _feed.GetAsync(format, hasSelf: true, CancellationToken.None)).Raw;

        var parsed = Assert.IsType<FeedParseResult.Parsed>(
            await FeedParser.ParseAsync(bytes, new Dictionary<string, string>(), new Uri("http://feeds.test/"), CancellationToken.None));
        Assert.Equal("Lindholm Post: gone for good, and paused", Assert.Single(parsed.Feed.Items).Read().Title);
        Assert.DoesNotContain("verysecret", Encoding.UTF8.GetString(bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_nothing_happens_it_is_the_very_same_document()
    {
        await GoneAsync();
        var first = await _feed.GetAsync(OutputFormat.Atom, hasSelf: true, CancellationToken.None);
        _flow.Clock.Advance(TimeSpan.FromDays(3));

        var second = await _feed.GetAsync(OutputFormat.Atom, hasSelf: true, CancellationToken.None);

        Assert.Same(first, second);
    }

    [Fact]
    public async Task A_source_that_is_removed_takes_its_entries_along()
    {
        var source = await GoneAsync();
        var before = await _feed.GetAsync(OutputFormat.Atom, hasSelf: true, CancellationToken.None);
        await _flow.Store.RemoveAsync(source, purge: false, CancellationToken.None);
        _flow.Clock.Advance(TimeSpan.FromMinutes(1));

        var after = await _feed.GetAsync(OutputFormat.Atom, hasSelf: true, CancellationToken.None);

        Assert.Empty((await ReadAsync()).Items);
        Assert.True(after.LastModified > before.LastModified);
    }

    private async Task<SourceId> GoneAsync()
    {
        var source = await SubscribeAsync();
        _flow.Web.Status(FeedUrl, 410);
        await RunAsync(source, hours: 1);
        return source;
    }

    private void Serve() => _flow.Web.Serve(FeedUrl, GivenFeed.Of(GivenFeed.Item("1", "Harbour closed", "https://post.test/1")));

    private async Task<SourceId> SubscribeAsync()
    {
        Serve();
        var source = await _flow.SubscribeAsync(FeedUrl);
        await _flow.RunAsync(source);
        return source;
    }

    private async Task FailAsync(SourceId source, double hours)
    {
        _flow.Web.Status(FeedUrl, 500);
        await RunAsync(source, hours);
    }

    private async Task RunAsync(SourceId source, double hours)
    {
        _flow.Clock.Advance(TimeSpan.FromHours(hours));
        await _flow.RunAsync(source);
    }

    private async Task<Feed> ReadAsync()
    {
        var document = await _feed.GetAsync(OutputFormat.Atom, hasSelf: true, CancellationToken.None);
        var parsed = await FeedParser.ParseAsync(document.Raw, new Dictionary<string, string>(), new Uri("http://feeds.test/"), CancellationToken.None);
        return Assert.IsType<FeedParseResult.Parsed>(parsed).Feed;
    }
}
