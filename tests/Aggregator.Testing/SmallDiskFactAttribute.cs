using Xunit;

namespace Aggregator.Testing;

/// <summary>A fact that needs a <see cref="SmallDisk"/>; skipped, saying so, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    /// <summary>Skips the test where a disk cannot be mounted.</summary>
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyNot;
}
