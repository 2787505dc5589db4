namespace Aggregator.Search;

/// <summary>The smallest parts of a query's text.</summary>
internal enum QueryTokenKind
{
    /// <summary>Anything without a blank, a quote or a parenthesis; a <c>*</c> at its end is left on.</summary>
    Word,

    /// <summary>What stands between quotes.</summary>
    Phrase,

    /// <summary><c>name:</c></summary>
    Field,

    /// <summary><c>OR</c></summary>
    Or,

    /// <summary><c>AND</c>, which changes nothing.</summary>
    And,

    /// <summary><c>-</c> before something, or <c>NOT</c>.</summary>
    Not,

    /// <summary><c>(</c></summary>
    Open,

    /// <summary><c>)</c></summary>
    Close,

    /// <summary>A quote that nothing closes.</summary>
    OpenQuote,

    /// <summary>After the last character.</summary>
    End,
}
