namespace Aggregator.Html;

/// <summary>What a tag means for the number of open elements.</summary>
internal enum TagKind
{
    /// <summary>Opens an element inside of the open ones.</summary>
    Nesting,

    /// <summary>A phrase that the parser opens anew in the next paragraph when it was not closed.</summary>
    Phrase,

    /// <summary>Holds nothing, or ends when the next of its kind begins.</summary>
    Flat,

    /// <summary>Nests too, and makes a slash at the end of the tags in it mean what it says.</summary>
    Foreign,

    /// <summary>All up to its end tag is text.</summary>
    RawText,
}
