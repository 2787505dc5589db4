namespace Aggregator.Quality;

/// <summary>One page of the corpus of pages.</summary>
/// <param name="File">The HTML, packed or plain.</param>
/// <param name="Url">Null for pages whose address was lost.</param>
internal sealed record CorpusPage(string Id, string File, Uri? Url);
