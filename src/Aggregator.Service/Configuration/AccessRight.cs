namespace Aggregator.Service.Configuration;

/// <summary>What the holder of a key may do.</summary>
internal enum AccessRight
{
    /// <summary>Read feeds, articles and sources.</summary>
    Read,

    /// <summary>Everything.</summary>
    Admin,
}
