namespace Aggregator.Ingestion;

/// <summary>A part of one source's fetch that is stored all or nothing; storing it again changes nothing.</summary>
/// <param name="Drafts">At most 100, oldest first.</param>
/// <param name="Completion">With the last slice only, so that nothing is lost that a server will not send again.</param>
public sealed record FetchSlice(SourceId Source, IReadOnlyList<ArticleDraft> Drafts, FetchCompletion? Completion);
