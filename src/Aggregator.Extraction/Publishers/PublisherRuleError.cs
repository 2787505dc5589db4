namespace Aggregator.Extraction;

/// <summary>What is wrong with a publisher's data file.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">From 1; null when the file as a whole is wrong.</param>
/// <param name="Key">The key that is wrong; null when it is none.</param>
/// <param name="Problem">In words, with what is allowed.</param>
public sealed record PublisherRuleError(string File, int? Line, string? Key, string Problem)
{
    /// <summary>One line: file:line: key, problem.</summary>
    public override string ToString() => $"{File}{(Line is { } line ? $":{line}" : "")}: {(Key is null ? "" : Key + " ")}{Problem}";
}
