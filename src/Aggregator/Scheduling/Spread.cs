namespace Aggregator.Scheduling;

/// <summary>
/// Spreads polls, so that a thousand sources imported in one second are not fetched in one second for ever. By the source's number, so that tests and
/// operators can rely on it.
/// </summary>
internal static class Spread
{
    private const double Share = 0.1;

    private static readonly TimeSpan ShortestSpread = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The interval within a tenth, kept between the limits; what would cross a limit is put as far inside it, so that intervals at a limit spread too.
    /// </summary>
    public static TimeSpan Around(TimeSpan interval, TimeSpan shortest, TimeSpan longest, SourceId source)
    {
        var middle = interval < shortest ? shortest : interval > longest ? longest : interval;
        var shift = middle * Share * (2 * Fraction(source) - 1);
        var shifted = middle + shift;
        if (shifted < shortest || shifted > longest)
        {
            shifted = middle - shift;
        }

        return shifted < shortest ? shortest : shifted > longest ? longest : shifted;
    }

    /// <summary>Up to a tenth longer, never shorter: for what an origin asked for.</summary>
    public static TimeSpan Beyond(TimeSpan interval, SourceId source) => interval * (1 + Share * Fraction(source));

    /// <summary>
    /// A fixed interval from now, up to a tenth less until the source has its own place within the interval, and exact from then on: fetches that were late together,
    /// as after a restart, do not stay together. Below a minute there is nothing to spread.
    /// </summary>
    public static DateTimeOffset Fixed(DateTimeOffset now, TimeSpan every, SourceId source)
    {
        var latest = now + every;
        if (every < ShortestSpread)
        {
            return latest;
        }

        var place = (long)(every.Ticks * Fraction(source));
        var slot = latest.AddTicks(-((latest.UtcTicks - place) % every.Ticks));
        var earliest = now + every * (1 - Share);
        return slot > earliest ? slot : earliest;
    }

    // The last step of SplitMix64: neighbouring numbers land far apart. 0 to just below 1.
    private static double Fraction(SourceId source)
    {
        var mixed = unchecked((ulong)source.Value * 0x9E3779B97F4A7C15UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }
}
