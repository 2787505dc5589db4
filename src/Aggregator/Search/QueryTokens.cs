namespace Aggregator.Search;

/// <summary>The tokens of a query's text as the parser takes them, and the first place that makes no sense.</summary>
internal sealed class QueryTokens
{
    private readonly QueryTextLexer _lexer;

    /// <summary>Stands before the first.</summary>
    public QueryTokens(string text)
    {
        _lexer = new QueryTextLexer(text);
        Current = _lexer.Next();
    }

    /// <summary>The one that <see cref="Take"/> gives next.</summary>
    public QueryToken Current { get; private set; }

    /// <summary>Where an OR, an AND, a closing parenthesis or the end stands, nothing begins.</summary>
    public bool BeginsOne => Current.Kind is not (QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Close or QueryTokenKind.End);

    /// <summary>The first that was refused; null while all is well.</summary>
    public QueryTextResult.Wrong? Wrong { get; private set; }

    /// <summary>Steps on.</summary>
    public QueryToken Take()
    {
        var token = Current;
        Current = _lexer.Next();
        return token;
    }

    /// <summary>Says what is wrong with a token; what is wrong behind it matters no more.</summary>
    /// <returns>Null, for the parser to hand up.</returns>
    public QueryNode? Refuse(string message, QueryToken token) => Refuse(new QueryTextResult.Wrong(message, token.Position));

    /// <inheritdoc cref="Refuse(string, QueryToken)"/>
    public QueryNode? Refuse(QueryTextResult.Wrong wrong)
    {
        Wrong ??= wrong;
        return null;
    }
}
