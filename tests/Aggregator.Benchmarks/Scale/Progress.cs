using System.Globalization;

namespace Aggregator.Benchmarks.Scale;

/// <summary>Says on the error stream how far it is, so that the output holds the result alone.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _told = -Often;

    /// <summary>Says it at most every few seconds.</summary>
    public void Tell(FormattableString what)
    {
        lock (_lock)
        {
            if (TimeProvider.System.GetElapsedTime(_started) - _told >= Often)
            {
                Say(what);
            }
        }
    }

    public void Say(FormattableString what)
    {
        _told = TimeProvider.System.GetElapsedTime(_started);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_told.TotalSeconds,7:0} s  {FormattableString.Invariant(what)}"));
    }
}
