namespace Aggregator.Deduplication;

/// <summary>What a match is to the article it repeats.</summary>
public enum DuplicateRelation
{
    /// <summary>The same article from another place: a copy, kept as a further source.</summary>
    Copy,

    /// <summary>A newer state of the same article: a version.</summary>
    Update,
}
