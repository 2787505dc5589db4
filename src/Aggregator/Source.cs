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
}
