namespace Aggregator.Extraction.Body;

/// <summary>The body that was found.</summary>
/// <param name="Method">Name of the candidate that was taken.</param>
/// <param name="Blocks">What is kept, in document order; never empty.</param>
internal sealed record ArticleBody(string Method, IReadOnlyList<Block> Blocks)
{
    /// <summary>What every reader answered, the one that was taken among them; for whoever asks why.</summary>
    public IReadOnlyList<BlockSelection> Answers { get; init; } = [];
}
