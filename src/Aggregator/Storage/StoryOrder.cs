namespace Aggregator.Storage;

/// <summary>In which order stories are listed.</summary>
public enum StoryOrder
{
    /// <summary>The one with the newest article first.</summary>
    Latest,

    /// <summary>The one that most sources report first; of equally many, the one with more articles, then the newer.</summary>
    Covered,
}
