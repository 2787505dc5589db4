namespace Aggregator.Search;

/// <summary>How the words of a query are meant.</summary>
internal enum TermsKind
{
    /// <summary>One word as it is written.</summary>
    Word,

    /// <summary>The beginning of a word: <c>econom*</c>.</summary>
    Prefix,

    /// <summary>Words in a row: <c>"central bank"</c>.</summary>
    Phrase,
}
