using System.Globalization;

namespace Aggregator.Benchmarks.Schedule;

/// <summary>What a simulated day came to.</summary>
internal sealed class ScheduleFigures(DateTimeOffset start)
{
    // New sources are all due at once; how they spread is seen from here on.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(6);

    private readonly List<double> _lateness = [];
    private readonly int[] _bySecond = new int[(int)TimeSpan.FromDays(1).TotalSeconds + 1];
    private TimeSpan _newAfter;

    /// <summary>CPU of the queue's own calls, what measuring them takes included.</summary>
    public TimeSpan QueueCpu { get; set; }

    public int Claims { get; private set; }

    /// <summary>Claims that came in another order than that of being due.</summary>
    public int OutOfOrder { get; private set; }

    /// <summary>Takes down one claim.</summary>
    /// <param name="due">When each of what was claimed was due, in the order given out.</param>
    public void Claimed(IReadOnlyList<DateTimeOffset> due, DateTimeOffset now)
    {
        for (var i = 0; i < due.Count; i++)
        {
            OutOfOrder += i > 0 && due[i] < due[i - 1] ? 1 : 0;
            if (due[i] == DateTimeOffset.MinValue)
            {
                _newAfter = now - start;
            }
            else
            {
                _lateness.Add((now - due[i]).TotalMilliseconds);
            }
        }

        Claims += due.Count;
        _bySecond[(int)(now - start).TotalSeconds] += due.Count;
    }

    /// <summary>Lines for a reader.</summary>
    public IEnumerable<string> InWords()
    {
        _lateness.Sort();
        var settled = _bySecond[(int)Settled.TotalSeconds..^1].Order().ToList();
        yield return Line($"claims in the day: {Claims:N0}, out of order {OutOfOrder}; all new sources begun after {_newAfter.TotalSeconds:0} s");
        yield return Line($"CPU of the queue: {QueueCpu.TotalMicroseconds / Claims:0.00} us a claim, asking and setting anew included; {QueueCpu.TotalSeconds:0.0} s a day");
        yield return Line($"late by: p50 {At(_lateness, .5):0} ms, p99 {At(_lateness, .99):0} ms, at most {_lateness[^1]:0} ms");
        yield return Line($"claims a second after {Settled.TotalHours:0} hours: mean {settled.Average():0.0}, p99 {settled[(int)(settled.Count * .99)]}, at most {settled[^1]}");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
