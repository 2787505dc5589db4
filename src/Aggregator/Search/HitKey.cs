namespace Aggregator.Search;

/// <summary>Where a hit stands in an order: greater ones come first. It depends on the article alone, so articles that enter later shift nothing.</summary>
/// <param name="Value">What is sorted by.</param>
/// <param name="Id">The article's id as a number; breaks ties, newer ids first.</param>
internal readonly record struct HitKey(long Value, UInt128 Id) : IComparable<HitKey>
{
    /// <inheritdoc/>
    public int CompareTo(HitKey other)
    {
        var byValue = Value.CompareTo(other.Value);
        return byValue != 0 ? byValue : Id.CompareTo(other.Id);
    }
}
