namespace Aggregator.Deduplication.Texts;

/// <summary>What a token is to the guards.</summary>
internal enum TextTokenKind
{
    /// <summary>A word, or a character of a script without spaces.</summary>
    Word,

    /// <summary>A word that begins with a capital.</summary>
    Name,

    /// <summary>Begins with a digit.</summary>
    Number,
}
