using Aggregator.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Fetching;

public sealed class HostHoldsTests
{
    private static readonly FetchResult Fine = new FetchResult.NotModified(Validators.None, Freshness.Unknown);

    private readonly FakeTimeProvider _clock = new();
    private readonly HostHolds _holds;

    public HostHoldsTests() => _holds = new HostHolds(_clock);

    [Fact]
    public void A_host_whose_addresses_say_it_one_after_the_other_is_left_alone_until_the_first_wish_is_over()
    {
        Note("/a", TooOften(minutes: 30));
        Note("/b", TooOften(minutes: 10));
        var before = Held();
        Note("/c", TooOften(minutes: 20));

        Assert.Null(before);
        Assert.Equal(_clock.GetUtcNow().AddMinutes(10), Held());
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(Held());
    }

    [Fact]
    public void One_address_that_says_it_again_and_again_speaks_for_itself()
    {
        for (var time = 0; time < 5; time++)
        {
            Note("/a", TooOften(minutes: 30));
        }

        Assert.Null(Held());
    }

    [Fact]
    public void Any_other_answer_between_shows_that_the_host_is_well()
    {
        Note("/a", TooOften(minutes: 30));
        Note("/b", TooOften(minutes: 30));
        Note("/good", Fine);
        Note("/c", TooOften(minutes: 30));

        Assert.Null(Held());
    }

    [Fact]
    public void No_host_is_left_alone_for_longer_than_an_hour()
    {
        Note("/a", TooOften(minutes: 600));
        Note("/b", TooOften(minutes: 600));
        Note("/c", TooOften(minutes: 600));

        Assert.Equal(_clock.GetUtcNow().AddHours(1), Held());
    }

    private static FetchResult TooOften(int minutes) => new FetchResult.Failed(FetchError.RateLimited, "too often", TimeSpan.FromMinutes(minutes), 429);

    private void Note(string path, FetchResult result) => _holds.Note(new Uri("https://news.test" + path), result);

    private DateTimeOffset? Held() => _holds.Until(new Uri("https://news.test/other"));
}
