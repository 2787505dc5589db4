namespace Aggregator.Extraction;

/// <summary>A folder of rules that was read.</summary>
/// <param name="Book">The rules of all files without faults; of one with faults those of the earlier reading, if there was one.</param>
/// <param name="Errors">One for each fault, by file and line. Empty when all is well.</param>
public sealed record PublisherRuleBookLoad(PublisherRuleBook Book, IReadOnlyList<PublisherRuleError> Errors);
