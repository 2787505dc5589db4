namespace Aggregator.Watching;

/// <summary>Watches over a source's health: what is flagged after a fetch, and what of it is worth telling. Pure.</summary>
public static class SourceWatch
{
    // Old news of a source's health interests nobody; and what flaps must not fill the store.
    private const int MostEvents = 10;

    /// <summary>The state with its flags, and with the events that part it from the state before.</summary>
    /// <param name="source">As it is after the fetch.</param>
    /// <param name="before">Its state before the fetch.</param>
    public static SourceState Look(Source source, SourceState before, WatchingOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(before);
        now = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());   // as it is stored: the feed of health must say the same after a restart
        var state = source.State;
        var rules = new FlagRules(source, options, now);

        // A fetch that failed says nothing of what its documents and pages were like: that stays as it was.
        var others = state.Error is null ? rules.OfWell() : before.Flags.Where(flag => !flag.IsUnreached);
        HealthFlag[] flags = [.. rules.Unreached() is { } unreached ? [unreached] : Array.Empty<HealthFlag>(), .. others.Select(flag => flag with { Since = SinceOf(flag, before) })];
        HealthEvent[] events = [.. Begun(flags, before, now), .. Ended(flags, source, before, now)];
        return state with { Flags = flags, Events = events.Length == 0 ? before.Events : [.. before.Events.Concat(events).TakeLast(MostEvents)] };
    }

    // A move that was followed is another one each time; all else that is flagged again is the same still.
    private static DateTimeOffset SinceOf(HealthFlag flag, SourceState before) => flag.Kind is HealthFlagKind.Moved
        ? flag.Since
        : before.Flags.FirstOrDefault(known => known.Kind == flag.Kind)?.Since ?? flag.Since;

    // What a source was like when it was subscribed to is no news of it, but that it cannot be had at all is.
    private static IEnumerable<HealthEvent> Begun(HealthFlag[] flags, SourceState before, DateTimeOffset now) => flags
        .Where(flag => flag.IsTold && (before.LastSuccess is not null || flag.IsUnreached))
        .Where(flag => !before.Flags.Any(known => known.Kind == flag.Kind && (flag.Kind is not HealthFlagKind.Moved || known.Since == flag.Since)))
        .Select(flag => new HealthEvent(flag.Kind, now, flag.Message));

    private static IEnumerable<HealthEvent> Ended(HealthFlag[] flags, Source source, SourceState before, DateTimeOffset now) => before.Flags
        .Where(known => known.IsTrouble && !flags.Any(flag => flag.Kind == known.Kind || (flag.IsUnreached && known.IsUnreached)))
        .Select(known => new HealthEvent(known.Kind, now, new FlagWords(source).Over(known), IsOver: true));
}
