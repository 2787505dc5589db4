namespace Aggregator.Benchmarks.Load;

/// <summary>What one phase took.</summary>
/// <param name="CpuSeconds">Of the whole process tree, its start included where it was started for this phase.</param>
internal sealed record LoadPhase(string Name, double CpuSeconds, double WallSeconds)
{
    /// <summary>Feeds that were never seen.</summary>
    public const string Import = "import";

    /// <summary>Nothing new.</summary>
    public const string NotModified = "all304";

    /// <summary>Two new items in every feed.</summary>
    public const string News = "2new";
}
