namespace Aggregator.Fetching;

/// <summary>What one request gave.</summary>
internal abstract record HopResult
{
    private HopResult() { }   // closed: only the cases below

    /// <summary>The end of the way.</summary>
    public sealed record Arrived(FetchResult Result) : HopResult;

    /// <summary>Somewhere else.</summary>
    public sealed record Redirected(int Status, string Location) : HopResult;
}
