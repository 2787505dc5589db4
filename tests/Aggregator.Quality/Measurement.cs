namespace Aggregator.Quality;

/// <summary>What one run over a corpus gave.</summary>
/// <param name="Corpus">Its name in <c>floors.json</c>.</param>
/// <param name="Cases">How many were judged: figures are comparable only between runs over equally many.</param>
/// <param name="Figures">Each from 0 to 1, where more is better.</param>
internal sealed record Measurement(string Corpus, int Cases, IReadOnlyDictionary<string, double> Figures);
