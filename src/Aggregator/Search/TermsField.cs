namespace Aggregator.Search;

/// <summary>Where the words of a query are looked for.</summary>
internal enum TermsField
{
    /// <summary>Title and text.</summary>
    Anywhere,

    /// <summary>The title alone.</summary>
    Title,

    /// <summary>The authors' names.</summary>
    Author,
}
