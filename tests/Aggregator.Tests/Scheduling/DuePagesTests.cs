using Aggregator.Scheduling;
using Aggregator.Tests.Ingestion;

namespace Aggregator.Tests.Scheduling;

public sealed class DuePagesTests : IAsyncDisposable
{
    private const int Pages = 12;

    private readonly Flow _flow = new(scheduling: new SchedulingOptions { PagesAtOnce = 10 });

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task Pages_that_come_do_not_wait_for_those_that_do_not()
    {
        await PostponeAsync(page => $"https://site{page}.test/");
        var silent = Enumerable.Range(0, 3).ToList();
        silent.ForEach(page => _flow.Web.Never($"https://site{page}.test/"));
        var before = _flow.Web.Asked.Count;

        var reading = ReadDueAsync();
        await UntilAsync(() => _flow.Web.Asked.Count - before == Pages);
        var isHeldBySilence = !reading.IsCompleted;
        await PassUntilDoneAsync(reading);

        Assert.True(isHeldBySilence);
        Assert.Equal(Pages - silent.Count, (await _flow.ArticlesAsync()).Count(article => article.Page == PageState.Read));
    }

    [Fact]
    public async Task Many_pages_of_one_host_are_all_read_although_it_has_only_some_of_the_places()
    {
        await PostponeAsync(page => $"https://crowd.test/{page}");

        await PassUntilDoneAsync(ReadDueAsync());

        Assert.Equal(Pages, (await _flow.ArticlesAsync()).Count(article => article.Page == PageState.Read));
    }

    // First all fail for now; then they are served, and due.
    private async Task PostponeAsync(Func<int, string> urlOf)
    {
        var urls = Enumerable.Range(0, Pages).Select(urlOf).ToList();
        urls.ForEach(url => _flow.Web.Status(url, 503));
        _flow.Web.Serve("https://news.test/feed.xml", GivenFeed.Of([.. urls.Select((url, i) => GivenFeed.Item($"{i}", TitleOf(i), url))]));
        await _flow.RunAsync(await _flow.SubscribeAsync("https://news.test/feed.xml"));
        for (var i = 0; i < Pages; i++)
        {
            _flow.Web.Serve(urls[i], GivenFeed.Page(TitleOf(i), [.. Enumerable.Range(0, 4).Select(paragraph => TextOf(i, paragraph))]), "text/html");
        }

        _flow.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    private static string TitleOf(int page) => $"Harbour number {page} closed by {new string((char)('a' + page), 9)}";

    // Of words of its own, or all would be copies of one.
    private static string TextOf(int page, int paragraph) => string.Join(' ', Enumerable.Range(0, 50).Select(word => $"w{page}p{paragraph}n{word}")) + ".";

    private Task ReadDueAsync() => Task.Run(() => _flow.Dispatcher.ReadDuePagesAsync(CancellationToken.None));

    private async Task PassUntilDoneAsync(Task reading)
    {
        await UntilAsync(() =>
        {
            // Slowly: the time limits of fetching and extracting go by this clock, and a busy machine needs its own time for both.
            _flow.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return reading.IsCompleted;
        });
        await reading;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.Delay(10, deadline.Token);
        }
    }
}
