namespace Aggregator.Tests.Ingestion;

/// <summary>When the page behind a known item is read again.</summary>
public sealed class NewItemsTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/atom.xml";

    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task A_page_is_read_once_more_when_its_item_says_that_it_was_edited()
    {
        var source = await SubscribeAsync(3);
        Serve(updated: [0, 0, 30]);
        _flow.Web.Serve(PageOf(2), GivenFeed.Page("Report 2", [.. GivenFeed.Report, "The basin opens again on Monday, the town said."]), "text/html");

        var edited = await _flow.RunAsync(source);
        var again = await _flow.RunAsync(source);

        Assert.Equal((1, 1, 0), (edited.Items, edited.Articles.Updated, again.Items));
        Assert.Equal(2, _flow.Web.Asked.Count(asked => asked == PageOf(2)));
    }

    [Fact]
    public async Task A_feed_that_stamps_all_items_at_every_build_reads_no_page_again()
    {
        var source = await SubscribeAsync(5);
        Serve(updated: [30, 30, 30, 30, 30]);

        var stamped = await _flow.RunAsync(source);

        Assert.Equal(0, stamped.Items);
    }

    [Fact]
    public async Task The_time_of_publication_said_again_as_that_of_an_edit_reads_no_page_again()
    {
        var source = await SubscribeAsync(3);
        Serve(updated: [0, 0, 0], mark: "<rights>Lindholm Post</rights>");

        Assert.Equal(0, (await _flow.RunAsync(source)).Items);
    }

    private async Task<SourceId> SubscribeAsync(int items)
    {
        Serve(new int[items]);
        for (var i = 0; i < items; i++)
        {
            _flow.Web.Serve(PageOf(i), GivenFeed.Page($"Report {i}", [.. GivenFeed.Report.Select(text => $"{text} This is report {i}.")]), "text/html");
        }

        var source = await _flow.SubscribeAsync(FeedUrl);
        await _flow.RunAsync(source);
        return source;
    }

    private void Serve(int[] updated, string mark = "") => _flow.Web.Serve(FeedUrl, $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Lindholm Post</title><id>https://post.test/</id><updated>2026-10-02T08:00:00Z</updated>
        {string.Concat(updated.Select((minutes, i) => $"""
            <entry><id>https://post.test/{i}</id><title>Report {i}</title><link href="{PageOf(i)}"/><published>2026-10-02T08:00:00Z</published>
            <updated>2026-10-02T08:{minutes:00}:00Z</updated><summary>A few words about it.</summary>{mark}</entry>
            """))}</feed>
        """);

    private static string PageOf(int item) => $"https://post.test/{item}";
}
