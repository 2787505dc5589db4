namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>How long one call takes, over many of them.</summary>
internal readonly record struct Latency(TimeSpan Median, TimeSpan P99)
{
    private const int Most = 200;
    private const int Least = 5;
    private const int WarmUp = 3;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(2);

    /// <summary>Makes at most 200 calls in at most two seconds, one after the other, and at least five.</summary>
    /// <param name="call">Is told which call it is.</param>
    public static async Task<Latency> OfAsync(Func<int, Task> call)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await call(i);
        }

        var taken = new List<TimeSpan>(Most);
        var begun = TimeProvider.System.GetTimestamp();
        while (taken.Count < Most && (taken.Count < Least || TimeProvider.System.GetElapsedTime(begun) < LongestTime))
        {
            var started = TimeProvider.System.GetTimestamp();
            await call(WarmUp + taken.Count);
            taken.Add(TimeProvider.System.GetElapsedTime(started));
        }

        taken.Sort();
        return new Latency(taken[taken.Count / 2], taken[taken.Count * 99 / 100]);
    }
}
