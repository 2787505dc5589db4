namespace Aggregator.Search;

/// <summary>A query's text understood, or where it cannot be.</summary>
internal abstract record QueryTextResult
{
    private QueryTextResult() { }   // closed: only the cases below

    /// <summary>Understood.</summary>
    /// <param name="Root">Null when there is no text.</param>
    public sealed record Parsed(QueryNode? Root) : QueryTextResult;

    /// <summary>Not understood.</summary>
    /// <param name="Position">Of the first character of what is wrong, from 0.</param>
    public sealed record Wrong(string Message, int Position) : QueryTextResult;
}
