using System.Globalization;

namespace Aggregator;

/// <summary>The number of a source; given once by the store, never used again.</summary>
public readonly record struct SourceId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
