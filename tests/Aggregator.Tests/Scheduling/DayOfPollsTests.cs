using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;

namespace Aggregator.Tests.Scheduling;

/// <summary>A simulated day of a thousand sources that were imported in one second and polled within four.</summary>
public sealed class DayOfPollsTests
{
    private const int Sources = 1000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SchedulingOptions Options = new();

    [Theory]
    [InlineData(15, null)]         // at the shortest interval
    [InlineData(150, null)]        // hourly
    [InlineData(1_000_000, null)]  // at the longest
    [InlineData(15, 3600)]         // each with the same max-age
    [InlineData(15, 86_400)]       // each with one beyond the longest interval
    public void After_the_first_poll_no_two_polls_burst(int gapMinutes, int? maxAgeSeconds)
    {
        var seconds = PollsOfADay(gapMinutes, maxAgeSeconds);

        var busiest = seconds.Where(second => second.Key > Start.ToUnixTimeSeconds() + 10).Max(second => second.Value);
        Assert.InRange(busiest, 1, 40);   // of 1,000 that were due in one second; what is left is 10 minutes wide by a tenth
        Assert.All(seconds.Where(second => second.Key > Start.AddHours(20).ToUnixTimeSeconds()), second => Assert.InRange(second.Value, 1, 20));
    }

    private static Dictionary<long, int> PollsOfADay(int gapMinutes, int? maxAgeSeconds)
    {
        var items = Enumerable.Range(0, 20).Select(n => Start - TimeSpan.FromMinutes((double)gapMinutes * n)).ToList();
        var freshness = new Freshness(maxAgeSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        var polls = new Dictionary<long, int>();
        for (var id = 1; id <= Sources; id++)
        {
            for (var now = Start.AddSeconds(id * 4.0 / Sources); now < Start.AddDays(1);)
            {
                polls[now.ToUnixTimeSeconds()] = polls.GetValueOrDefault(now.ToUnixTimeSeconds()) + 1;
                var state = new SourceState { RecentItems = [.. items.Select(item => item + (now - Start))] };   // it goes on as it was
                now = NextFetch.AfterSuccess(new Source(new SourceId(id), new Uri("https://news.test/"), new SourceSettings(), state), FeedSchedule.None, freshness, Options, now).Due;
            }
        }

        return polls;
    }
}
