namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>A clock by which articles enter at the pace of a service: a store that took a million in within ten minutes would compare each with all of them.</summary>
/// <param name="perDay">Articles a day.</param>
internal sealed class ArticleClock(int perDay) : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _ticks = Start.Ticks;

    /// <summary>When an article enters.</summary>
    public DateTimeOffset Of(int number) => Start.AddSeconds(number * (86_400.0 / perDay));

    /// <summary>Goes on to the time of an article; never back.</summary>
    public void AdvanceTo(int number)
    {
        var time = Of(number).Ticks;
        for (var now = Interlocked.Read(ref _ticks); now < time;)
        {
            now = Interlocked.CompareExchange(ref _ticks, time, now) is var seen && seen == now ? time : seen;
        }
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
