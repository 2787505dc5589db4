namespace Aggregator.Search;

/// <summary>
/// The query language, by recursive descent: <c>any := all (OR all)*</c>, <c>all := one (AND? one)*</c>, <c>one := -one | (any) | value | field:value | field:(any)</c>,
/// <c>value := "phrase" | word | word*</c>.
/// Our own and not Lucene's, since an error must say where it is, and since a reader's query must never reach a costly or unknown feature.
/// </summary>
internal sealed class QueryTextParser
{
    /// <summary>Characters of a query's text at most.</summary>
    public const int MaxLength = 2000;

    private const int MaxDepth = 32;
    private const int MaxTerms = 256;
    private const int MaxBeginnings = 16;   // each gathers all the words that begin so, which takes a tenth of a second for one letter in a million articles

    private readonly QueryTokens _tokens;
    private int _depth;
    private int _terms;
    private int _beginnings;
    private QueryToken? _field;   // the one whose parentheses stand around

    private QueryTextParser(string text) => _tokens = new QueryTokens(text);

    /// <summary>Understands a text, or says where it cannot be understood: the first such place.</summary>
    public static QueryTextResult Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new QueryTextResult.Parsed(null);
        }

        if (text.Length > MaxLength)
        {
            return new QueryTextResult.Wrong($"A query may have {MaxLength} characters; this one has {text.Length}.", MaxLength);
        }

        return new QueryTextParser(text).ParseAll();
    }

    private QueryTextResult ParseAll()
    {
        var root = Any();
        if (root is not null && _tokens.Current.Kind == QueryTokenKind.Close)
        {
            root = _tokens.Refuse("This parenthesis closes nothing.", _tokens.Current);
        }

        return root is null ? _tokens.Wrong ?? new QueryTextResult.Wrong("There is nothing to search for.", 0) : new QueryTextResult.Parsed(root);
    }

    private QueryNode? Any()
    {
        if (All() is not { } first)
        {
            return null;
        }

        var nodes = new List<QueryNode> { first };
        while (_tokens.Current.Kind == QueryTokenKind.Or)
        {
            var or = _tokens.Take();
            if (!_tokens.BeginsOne)
            {
                return _tokens.Refuse("OR needs something on both sides.", or);
            }

            if (All() is not { } next)
            {
                return null;
            }

            nodes.Add(next);
        }

        return nodes.Count == 1 ? first : new QueryNode.Any(nodes);
    }

    private QueryNode? All()
    {
        var nodes = new List<QueryNode>();
        do
        {
            if (One() is not { } node)
            {
                return null;
            }

            nodes.Add(node);
            if (_tokens.Current.Kind == QueryTokenKind.And)
            {
                var and = _tokens.Take();
                if (!_tokens.BeginsOne)
                {
                    return _tokens.Refuse("AND needs something on both sides.", and);
                }
            }
        }
        while (_tokens.BeginsOne);

        return nodes.Count == 1 ? nodes[0] : new QueryNode.All(nodes);
    }

    private QueryNode? One()
    {
        var token = _tokens.Take();
        if (++_terms > MaxTerms)
        {
            return _tokens.Refuse($"A query may have {MaxTerms} parts.", token);
        }

        return token.Kind switch
        {
            QueryTokenKind.Word or QueryTokenKind.Phrase => Value(token),
            QueryTokenKind.Field => Field(token),
            QueryTokenKind.Open => Deeper(token, Group),
            QueryTokenKind.Not => Deeper(token, Not),
            QueryTokenKind.OpenQuote => _tokens.Refuse("This quote is not closed.", token),
            QueryTokenKind.Close => _tokens.Refuse("This parenthesis closes nothing, or holds nothing.", token),
            QueryTokenKind.End => _tokens.Refuse("Something to search for is missing here.", token),
            _ => _tokens.Refuse($"{token.Text} needs something on both sides.", token),
        };
    }

    private QueryNode? Deeper(QueryToken token, Func<QueryToken, QueryNode?> parse)
    {
        if (_depth == MaxDepth)
        {
            return _tokens.Refuse($"A query may be nested {MaxDepth} deep.", token);
        }

        _depth++;
        var node = parse(token);
        _depth--;
        return node;
    }

    private QueryNode? Group(QueryToken open)
    {
        if (Any() is not { } inner)
        {
            return null;
        }

        if (_tokens.Current.Kind != QueryTokenKind.Close)
        {
            return _tokens.Refuse("This parenthesis is not closed.", open);
        }

        _tokens.Take();
        return inner;
    }

    private QueryNode? Not(QueryToken not)
    {
        if (!_tokens.BeginsOne)
        {
            return _tokens.Refuse($"{not.Text} needs something after it.", not);
        }

        return One() is { } node ? new QueryNode.Not(node) : null;
    }

    /// <summary>A word or a phrase, of the field whose parentheses stand around it.</summary>
    private QueryNode? Value(QueryToken value)
    {
        var (node, wrong) = _field is { } field ? QueryValue.Read(field, value) : QueryValue.Read(value);
        var isBeginning = node is QueryNode.Terms { Kind: TermsKind.Prefix } or QueryNode.OfTag { IsBeginning: true };
        return wrong is not null ? _tokens.Refuse(wrong)
            : isBeginning && ++_beginnings > MaxBeginnings ? _tokens.Refuse($"A query may have {MaxBeginnings} words with a *.", value)
            : node;
    }

    private QueryNode? Field(QueryToken field)
    {
        if (_field is { } around)
        {
            return _tokens.Refuse($"{field.Text}: cannot stand in the parentheses of {around.Text}:.", field);
        }

        var touches = _tokens.Current.Position == field.Position + field.Text.Length + 1;
        if (!touches || _tokens.Current.Kind is QueryTokenKind.End or QueryTokenKind.Close)
        {
            return _tokens.Refuse($"{field.Text}: needs a word, a \"phrase\" or ( right after the colon.", field);
        }

        var value = _tokens.Take();
        if (value.Kind == QueryTokenKind.OpenQuote)
        {
            return _tokens.Refuse("This quote is not closed.", value);
        }

        if (value.Kind == QueryTokenKind.Field || value is { Kind: QueryTokenKind.Not, Text: "-" })
        {
            return _tokens.Refuse($"This cannot stand behind {field.Text}:. Put a - before the field to leave out what it names.", value);
        }

        _field = field;
        var node = value.Kind == QueryTokenKind.Open ? Deeper(value, Group) : Value(value);
        _field = null;
        return node;
    }
}
