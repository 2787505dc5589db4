namespace Aggregator.Publishing;

/// <summary>Where an entry says, for the eye, which source it is from; for programs it always does.</summary>
public enum Attribution
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In a last line with a link to the original and to copies.</summary>
    Footer,

    /// <summary>Before the title.</summary>
    TitlePrefix,
}
