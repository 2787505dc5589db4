namespace Aggregator.Extraction;

/// <summary>What is wrong with a publisher's data file.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Key">The key that is wrong; null when the file as a whole is.</param>
/// <param name="Problem">In words, with what is allowed.</param>
public sealed record PublisherRuleError(string File, string? Key, string Problem)
{
    /// <summary>One line: file, key, problem.</summary>
    public override string ToString() => Key is null ? $"{File}: {Problem}" : $"{File}: {Key} {Problem}";
}
