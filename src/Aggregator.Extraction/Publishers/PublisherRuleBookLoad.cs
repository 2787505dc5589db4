namespace Aggregator.Extraction;

/// <summary>A folder of rules that was read.</summary>
/// <param name="Book">The rules of all files without errors.</param>
/// <param name="Errors">One for each fault; files with faults are left out as a whole. Empty when all is well.</param>
public sealed record PublisherRuleBookLoad(PublisherRuleBook Book, IReadOnlyList<PublisherRuleError> Errors);
