namespace Aggregator.Storage;

/// <summary>The order of a listing.</summary>
public enum ListingOrder
{
    /// <summary>Newest entered first.</summary>
    Entered,

    /// <summary>Newest published first.</summary>
    Published,

    /// <summary>Last changed first.</summary>
    Changed,
}
