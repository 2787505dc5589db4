namespace Aggregator.Feeds;

/// <summary>What a subscription list held.</summary>
public abstract record OpmlReadResult
{
    private OpmlReadResult() { }   // closed: only the cases below

    /// <summary>Its feeds, in document order; possibly none.</summary>
    public sealed record Read(IReadOnlyList<OpmlOutline> Outlines) : OpmlReadResult;

    /// <summary>It cannot be read.</summary>
    /// <param name="Reason">Where and why, in one sentence.</param>
    public sealed record Unreadable(string Reason) : OpmlReadResult;
}
