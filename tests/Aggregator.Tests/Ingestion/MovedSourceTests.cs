using Aggregator.Watching;

namespace Aggregator.Tests.Ingestion;

/// <summary>A source whose address answers with a permanent redirect, over days.</summary>
public sealed class MovedSourceTests : IAsyncDisposable
{
    private const string Old = "https://old.test/feed.xml";
    private const string New = "https://new.test/feed.xml";

    private readonly Flow _flow = new(new() { ReadPages = ReadPages.Never });

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_permanent_redirect_is_adopted_after_three_confirmations_over_a_day(int status)
    {
        var source = await SubscribeAsync(status);

        Assert.Equal("It moves to https://new.test/feed.xml, confirmed 1 of 3; followed when it has been so for a day.", (await RunAndFlagAsync(source))?.Message);
        await RunAsync(source, hours: 12);
        Assert.Equal(new Uri(Old), (await _flow.SourceAsync(source)).Url);

        await RunAsync(source, hours: 12);

        var moved = await _flow.SourceAsync(source);
        Assert.Equal(new Uri(New), moved.Url);
        Assert.Equal(HealthFlagKind.Moved, Assert.Single(moved.State.Flags).Kind);
        Assert.Equal("It has moved from https://old.test/feed.xml to https://new.test/feed.xml, and is followed there since 2026-10-03 09:00Z.", Assert.Single(moved.State.Events).Message);
    }

    [Fact]
    public async Task Three_confirmations_within_a_day_are_not_enough()
    {
        var source = await SubscribeAsync(301);

        for (var hour = 0; hour < 5; hour++)
        {
            await RunAsync(source, hours: 4);
        }

        Assert.Equal(new Uri(Old), (await _flow.SourceAsync(source)).Url);
        Assert.Equal("It moves to https://new.test/feed.xml, confirmed 5 times; followed from 2026-10-03 13:00Z.", Assert.Single((await _flow.SourceAsync(source)).State.Flags).Message);
    }

    [Fact]
    public async Task Not_modified_behind_the_redirect_counts_too()
    {
        var source = await SubscribeAsync(301);
        _flow.Web.Serve(New, Feed()).With("ETag", "\"one\"");

        await RunAsync(source);
        await RunAsync(source, hours: 12);
        await RunAsync(source, hours: 12);

        Assert.Equal(new Uri(New), (await _flow.SourceAsync(source)).Url);
        Assert.Equal("\"one\"", _flow.Web.Requests[^1]["If-None-Match"]);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_temporary_redirect_is_followed_and_never_adopted(int status)
    {
        var source = await SubscribeAsync(status);

        await RunDaysAsync(source, 4);

        Assert.Equal(new Uri(Old), (await _flow.SourceAsync(source)).Url);
        Assert.Null((await _flow.SourceAsync(source)).State.Move);
    }

    [Fact]
    public async Task A_captive_portal_between_starts_the_confirmations_anew()
    {
        var source = await SubscribeAsync(301);
        await RunAsync(source);
        await RunAsync(source, hours: 12);
        _flow.Web.Serve(New, "<html><body>Log in to the hotel</body></html>", "text/html");
        await RunAsync(source, hours: 6);
        _flow.Web.Serve(New, Feed());

        await RunAsync(source, hours: 12);

        Assert.Equal((new Uri(Old), 1), ((await _flow.SourceAsync(source)).Url, (await _flow.SourceAsync(source)).State.Move?.Confirmations));
    }

    [Fact]
    public async Task Another_target_and_a_plain_answer_start_them_anew()
    {
        var source = await SubscribeAsync(301);
        await RunAsync(source);
        _flow.Web.Redirect(Old, "https://third.test/feed.xml", 301);
        _flow.Web.Serve("https://third.test/feed.xml", Feed());

        await RunAsync(source, hours: 12);
        Assert.Equal(1, (await _flow.SourceAsync(source)).State.Move?.Confirmations);
        _flow.Web.Serve(Old, Feed());
        await RunAsync(source, hours: 12);

        Assert.Null((await _flow.SourceAsync(source)).State.Move);
        Assert.Empty((await _flow.SourceAsync(source)).State.Flags);
    }

    [Fact]
    public async Task An_origin_that_does_not_answer_says_nothing_about_the_move()
    {
        var source = await SubscribeAsync(301);
        await RunAsync(source);
        await RunAsync(source, hours: 12);
        _flow.Web.Status(New, 503);
        await RunAsync(source, hours: 6);
        _flow.Web.Serve(New, Feed());

        await RunAsync(source, hours: 6);

        Assert.Equal(new Uri(New), (await _flow.SourceAsync(source)).Url);
    }

    [Fact]
    public async Task The_old_address_still_finds_the_source()
    {
        var source = await SubscribeAsync(301);
        await RunDaysAsync(source, 2);

        var added = await _flow.Store.AddAsync(new Uri(Old), new SourceSettings(), CancellationToken.None);

        Assert.Equal((source, false), (added.Source.Id, added.IsNew));
    }

    [Fact]
    public async Task A_source_that_has_the_new_address_already_is_told_of_and_not_merged()
    {
        var source = await SubscribeAsync(301);
        var other = await _flow.SubscribeAsync(New);

        await RunDaysAsync(source, 2);

        var refused = await _flow.SourceAsync(source);
        Assert.Equal(new Uri(Old), refused.Url);
        Assert.Equal($"It moves to https://new.test/feed.xml, which source {other} has already. Remove one of the two: `aggregator sources remove {source}`.", Assert.Single(refused.State.Flags).Message);
        Assert.True(refused.IsUnwell);
    }

    [Fact]
    public async Task A_password_is_not_taken_to_another_host()
    {
        _flow.Web.Redirect(Old, New, 301);
        _flow.Web.Serve(New, Feed());
        var source = await _flow.SubscribeAsync(Old, new SourceSettings { Credentials = new("me", "secret") });

        await RunDaysAsync(source, 2);

        Assert.Equal(new Uri(Old), (await _flow.SourceAsync(source)).Url);
        Assert.Equal(HealthFlagKind.MoveRefused, Assert.Single((await _flow.SourceAsync(source)).State.Flags).Kind);
        Assert.All(_flow.Web.Requests.Where(request => request.Url == New), request => Assert.Null(request["Authorization"]));
    }

    [Fact]
    public async Task A_password_goes_along_to_the_same_host_under_https()
    {
        const string secure = "https://old.test/feed.xml";
        _flow.Web.Redirect("http://old.test/feed.xml", secure, 301);
        _flow.Web.Serve(secure, Feed());
        var source = await _flow.SubscribeAsync("http://old.test/feed.xml", new SourceSettings { Credentials = new("me", "secret") });

        await RunDaysAsync(source, 2);

        Assert.Equal(new Uri(secure), (await _flow.SourceAsync(source)).Url);
    }

    [Fact]
    public async Task What_the_feed_itself_says_counts_when_there_is_a_feed()
    {
        var source = await SubscribeToStatementAsync();
        _flow.Web.Serve(New, Feed());

        await RunDaysAsync(source, 2);

        Assert.Equal(new Uri(New), (await _flow.SourceAsync(source)).Url);
    }

    [Fact]
    public async Task What_the_feed_itself_says_counts_when_it_answers_not_modified_meanwhile()
    {
        var source = await SubscribeToStatementAsync("\"same\"");
        _flow.Web.Serve(New, Feed());

        await RunDaysAsync(source, 3);

        Assert.Equal(new Uri(New), (await _flow.SourceAsync(source)).Url);
    }

    [Fact]
    public async Task What_the_feed_itself_says_is_not_believed_without_a_feed_there_and_is_seldom_looked_at()
    {
        var source = await SubscribeToStatementAsync();

        await RunDaysAsync(source, 3);

        Assert.Equal(new Uri(Old), (await _flow.SourceAsync(source)).Url);
        Assert.Empty((await _flow.SourceAsync(source)).State.Flags);
        Assert.InRange(_flow.Web.Asked.Count(url => url == New), 2, 10);
    }

    [Fact]
    public async Task The_new_address_is_not_asked_with_what_the_old_one_gave_to_ask_for_changes_with()
    {
        var source = await SubscribeToStatementAsync("\"of the old address\"");
        _flow.Web.Serve(New, Feed());

        await RunDaysAsync(source, 3);

        Assert.Equal(new Uri(New), (await _flow.SourceAsync(source)).Url);
        Assert.All(_flow.Web.Requests.Where(request => request.Url == New), request => Assert.Null(request["If-None-Match"]));
    }

    private static string Feed(string head = "") => GivenFeed.Of(head, GivenFeed.Item("1", "Harbour closed", "https://new.test/1"));

    private async Task<SourceId> SubscribeAsync(int status)
    {
        _flow.Web.Redirect(Old, New, status);
        _flow.Web.Serve(New, Feed());
        return await _flow.SubscribeAsync(Old);
    }

    private async Task<SourceId> SubscribeToStatementAsync(string? etag = null)
    {
        var page = _flow.Web.Serve(Old, Feed($"<itunes:new-feed-url xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>{New}</itunes:new-feed-url>"));
        if (etag is not null)
        {
            page.With("ETag", etag);
        }

        return await _flow.SubscribeAsync(Old);
    }

    private async Task RunAsync(SourceId source, double hours = 0)
    {
        _flow.Clock.Advance(TimeSpan.FromHours(hours));
        await _flow.RunAsync(source);
    }

    private async Task RunDaysAsync(SourceId source, int days)
    {
        for (var hours = 0; hours <= days * 24; hours += 4)
        {
            await RunAsync(source, hours == 0 ? 0 : 4);
        }
    }

    private async Task<HealthFlag?> RunAndFlagAsync(SourceId source)
    {
        await RunAsync(source);
        return (await _flow.SourceAsync(source)).State.Flags.SingleOrDefault();
    }
}
