namespace Aggregator.Quality;

/// <summary>One page of the corpus of pages.</summary>
/// <param name="File">The HTML, packed or plain.</param>
/// <param name="Url">Null for pages whose address was lost.</param>
/// <param name="Domain">Of its site, which decides its fold; see <see cref="Training.LabelledPage"/>.</param>
internal sealed record CorpusPage(string Id, string File, Uri? Url, string Domain);
