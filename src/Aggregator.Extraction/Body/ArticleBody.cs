namespace Aggregator.Extraction.Body;

/// <summary>The body that was found.</summary>
/// <param name="Method">Name of the candidate that was taken.</param>
/// <param name="Blocks">What is kept, in document order; never empty.</param>
internal sealed record ArticleBody(string Method, IReadOnlyList<Block> Blocks)
{
    /// <summary>
    /// Where the rules see the text, by which bylines and dates around it are found: the trees leave out a first or last paragraph more easily. Itself when there is no other.
    /// </summary>
    public ArticleBody Frame { get => field ?? this; init; }

    /// <summary>What every reader answered, the one that was taken among them; for whoever asks why.</summary>
    public IReadOnlyList<BlockSelection> Answers { get; init; } = [];
}
