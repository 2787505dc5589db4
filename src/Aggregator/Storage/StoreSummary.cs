namespace Aggregator.Storage;

/// <summary>Figures of the whole store.</summary>
/// <param name="Articles">Articles that can be found.</param>
/// <param name="Copies">Further places of them.</param>
/// <param name="Versions">Earlier states that are kept.</param>
/// <param name="PagesDue">Pages that are to be tried again.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="SourcesEver">Sources that were ever added, the removed ones included: 0 for a store that never had one.</param>
public sealed record StoreSummary(long Sources, long Articles, long Copies, long Versions, long PagesDue, long Seq, long Bytes, long SourcesEver);
