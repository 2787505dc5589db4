namespace Aggregator.Ingestion;

/// <summary>What another reading of a known article gave.</summary>
internal enum Reading
{
    /// <summary>What is known, or what differs is noise.</summary>
    Same,

    /// <summary>An edit: what was known becomes a version.</summary>
    Edited,

    /// <summary>What was known was only the feed's teaser, or what stands before a wall: now there is more, and nobody edited anything.</summary>
    Late,

    /// <summary>Less of the article could be read this time: what is known stays.</summary>
    Poorer,
}
