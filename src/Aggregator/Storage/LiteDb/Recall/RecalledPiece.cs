namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>Some stored articles, read together.</summary>
/// <param name="Damaged">How many could not be read; a check names them.</param>
internal sealed record RecalledPiece(IReadOnlyList<RecalledArticle> Articles, int Damaged);
