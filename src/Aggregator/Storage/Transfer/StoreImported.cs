namespace Aggregator.Storage.Transfer;

/// <summary>What came of putting an exported store into this one.</summary>
public abstract record StoreImported
{
    private StoreImported() { }   // closed: only the cases below

    /// <summary>All of it is here.</summary>
    /// <param name="Records">Lines that were stored now; 0 when all were here before.</param>
    public sealed record Done(long Sources, long Articles, long Records) : StoreImported;

    /// <summary>Not all of it is here.</summary>
    /// <param name="Reason">Why, and what to do, in one line.</param>
    public sealed record Refused(string Reason) : StoreImported;
}
