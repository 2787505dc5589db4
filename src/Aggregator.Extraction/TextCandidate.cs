namespace Aggregator.Extraction;

/// <summary>What one reader took for the article's text.</summary>
/// <param name="Reader">Its name.</param>
/// <param name="Blocks">Paragraphs and the like that it kept.</param>
/// <param name="Agreement">How much it shares with the other readers, in the mean: 0 to 1.</param>
/// <param name="LikeTaken">How much it shares with the article's text: 0 to 1.</param>
/// <param name="IsTaken">The article's text is its answer, cleaned up.</param>
/// <param name="Begins">Its first words.</param>
/// <param name="Ends">Its last words.</param>
public sealed record TextCandidate(string Reader, int Blocks, int Words, double Agreement, double LikeTaken, bool IsTaken, string Begins, string Ends);
