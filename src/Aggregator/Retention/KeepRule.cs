namespace Aggregator.Retention;

/// <summary>How long, and how many of, a source's articles are kept; both limits hold.</summary>
/// <param name="For">Time after entering; null for ever.</param>
/// <param name="Articles">The newest so many; null for all.</param>
public sealed record KeepRule(TimeSpan? For, int? Articles)
{
    /// <summary>Whether nothing is ever let go.</summary>
    public bool KeepsAll => For is null && Articles is null;
}
