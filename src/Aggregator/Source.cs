using Aggregator.Watching;

namespace Aggregator;

/// <summary>What the operator subscribed to, with what the service knows of it.</summary>
/// <param name="Url">The address that is polled; unique by its canonical key.</param>
/// <param name="Settings">What the operator decided.</param>
/// <param name="State">What happened so far.</param>
public sealed record Source(SourceId Id, Uri Url, SourceSettings Settings, SourceState State)
{
    /// <summary>The operator's name for it, else the feed's own, else its host.</summary>
    public string Title => Settings.Title ?? State.FeedTitle ?? Url.Host;

    /// <summary>Paused by the operator, or failing, or well.</summary>
    public SourceHealth Health => Settings.IsPaused ? SourceHealth.Paused : State.Error is null ? SourceHealth.Ok : SourceHealth.Error;

    /// <summary>Whether somebody should look after it: it fails, or is flagged for trouble. One that was paused by hand is well until it is resumed.</summary>
    public bool IsUnwell => Settings.IsPaused ? State.Flags.Any(flag => flag.Kind is HealthFlagKind.Gone) : State.Error is not null || State.Flags.Any(flag => flag.IsTrouble);

    /// <summary>Whether it has this address, or had it before it moved.</summary>
    public bool IsKnownBy(Func<Uri, bool> isSame) => isSame(Url) || State.FormerUrls.Any(former => isSame(former.Url));
}
