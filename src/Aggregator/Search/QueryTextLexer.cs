namespace Aggregator.Search;

/// <summary>Cuts a query's text into tokens. Nothing is refused here: what makes no sense is said by the parser, which knows the place's meaning.</summary>
internal sealed class QueryTextLexer(string text)
{
    private const string Quotes = "\"\u201C\u201D\u201E";   // people paste what their word processor made of a quote
    private int _position;

    /// <summary>The next token; <see cref="QueryTokenKind.End"/> for ever after the last.</summary>
    public QueryToken Next()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        if (_position == text.Length)
        {
            return new(QueryTokenKind.End, "", _position);
        }

        return text[_position] switch
        {
            '(' => Sign(QueryTokenKind.Open),
            ')' => Sign(QueryTokenKind.Close),
            '-' when BeginsSomething(_position + 1) => Sign(QueryTokenKind.Not),
            var sign when Quotes.Contains(sign) => Phrase(),
            _ => Field() ?? Word(),
        };
    }

    private QueryToken Sign(QueryTokenKind kind)
    {
        var position = _position++;
        return new(kind, text[position..(position + 1)], position);
    }

    private QueryToken Phrase()
    {
        var start = _position;
        var end = text.AsSpan(start + 1).IndexOfAny(Quotes);
        if (end < 0)
        {
            _position = text.Length;
            return new(QueryTokenKind.OpenQuote, text[start..], start);
        }

        _position = start + end + 2;
        return new(QueryTokenKind.Phrase, text.Substring(start + 1, end), start);
    }

    /// <summary>Letters and a colon. "12:30" and "https://..." are words: nobody means a field by them.</summary>
    private QueryToken? Field()
    {
        var colon = _position;
        while (colon < text.Length && char.IsAsciiLetter(text[colon]))
        {
            colon++;
        }

        if (colon == _position || colon == text.Length || text[colon] != ':' || text.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var start = _position;
        _position = colon + 1;
        return new(QueryTokenKind.Field, text[start..colon], start);
    }

    private QueryToken Word()
    {
        var start = _position;
        while (_position < text.Length && !EndsWord(text[_position]))
        {
            _position++;
        }

        var word = text[start.._position];
        var kind = word switch
        {
            "OR" => QueryTokenKind.Or,
            "AND" => QueryTokenKind.And,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return new(kind, word, start);
    }

    private bool BeginsSomething(int position) => position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] != ')';

    private static bool EndsWord(char sign) => char.IsWhiteSpace(sign) || sign is '(' or ')' || Quotes.Contains(sign);
}
