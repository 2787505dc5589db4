namespace Aggregator.Benchmarks.Schedule;

/// <summary>What is wrong with a simulated source.</summary>
internal enum SourceTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It never answers.</summary>
    Silent,

    /// <summary>It answers at once, with something else than a feed.</summary>
    Broken,

    /// <summary>Every fourth time it says that it was asked too often, and names an hour.</summary>
    Limited,
}
