namespace Aggregator.Search;

/// <summary>Cuts a query's text into tokens. Nothing is refused here: what makes no sense is said by the parser, which knows the place's meaning.</summary>
/// <param name="query">As it was typed.</param>
internal sealed class QueryTextLexer(string query)
{
    private const string Quotes = "\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u300E\u300F";   // people paste what a word processor made of a quote, or type their language's
    private const string WideSigns = "\uFF08\uFF09\uFF02\uFF1A\uFF0D\uFF0A";   // an East Asian keyboard gives these
    private const string Signs = "()\":-*";

    private readonly string _text = string.Concat(query.Select(sign => WideSigns.IndexOf(sign) is >= 0 and var wide ? Signs[wide] : sign));
    private int _position;

    /// <summary>The next token; <see cref="QueryTokenKind.End"/> for ever after the last.</summary>
    public QueryToken Next()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        if (_position == _text.Length)
        {
            return new(QueryTokenKind.End, "", _position);
        }

        return _text[_position] switch
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
        return new(kind, _text[position..(position + 1)], position);
    }

    private QueryToken Phrase()
    {
        var start = _position;
        var end = _text.AsSpan(start + 1).IndexOfAny(Quotes);
        if (end < 0)
        {
            _position = _text.Length;
            return new(QueryTokenKind.OpenQuote, _text[start..], start);
        }

        _position = start + end + 2;
        return new(QueryTokenKind.Phrase, query.Substring(start + 1, end), start);   // a tag may well have a wide sign
    }

    /// <summary>Letters and a colon. "12:30" and "https://..." are words: nobody means a field by them.</summary>
    private QueryToken? Field()
    {
        var colon = _position;
        while (colon < _text.Length && char.IsAsciiLetter(_text[colon]))
        {
            colon++;
        }

        if (colon == _position || colon == _text.Length || _text[colon] != ':' || _text.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var start = _position;
        _position = colon + 1;
        return new(QueryTokenKind.Field, _text[start..colon], start);
    }

    private QueryToken Word()
    {
        var start = _position;
        while (_position < _text.Length && !EndsWord(_text[_position]))
        {
            _position++;
        }

        var word = _text[start.._position];
        var kind = word switch
        {
            "OR" => QueryTokenKind.Or,
            "AND" => QueryTokenKind.And,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return new(kind, word, start);
    }

    private bool BeginsSomething(int position) => position < _text.Length && !char.IsWhiteSpace(_text[position]) && _text[position] != ')';

    private static bool EndsWord(char sign) => char.IsWhiteSpace(sign) || sign is '(' or ')' || Quotes.Contains(sign);
}
