namespace Aggregator.Ingestion;

/// <summary>What a further try at a page gave.</summary>
/// <param name="Page">As it was claimed.</param>
/// <param name="Draft">With the page's content when it came, else as before. A page that comes late is no edit: it makes no version.</param>
/// <param name="Enters">Whether an article that has waited enters now, with or without its page.</param>
/// <param name="NextTry">Null when there is none.</param>
public sealed record PageCommit(DuePage Page, ArticleDraft Draft, bool Enters, DateTimeOffset? NextTry);
