using System.Globalization;

namespace Aggregator.Search;

/// <summary>
/// The query language, by recursive descent: <c>any := all (OR all)*</c>, <c>all := one (AND? one)*</c>, <c>one := -one | (any) | field:value | "phrase" | word | word*</c>.
/// Our own and not Lucene's, since an error must say where it is, and since a reader's query must never reach a costly or unknown feature.
/// </summary>
internal sealed class QueryTextParser
{
    /// <summary>Characters of a query's text at most.</summary>
    public const int MaxLength = 2000;

    private const int MaxDepth = 32;
    private const int MaxTerms = 256;

    private static readonly string[] Dates =
        ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly QueryTextLexer _lexer;
    private QueryToken _token;
    private int _depth;
    private int _terms;
    private QueryTextResult.Wrong? _wrong;

    private QueryTextParser(string text)
    {
        _lexer = new QueryTextLexer(text);
        _token = _lexer.Next();
    }

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
        if (root is not null && _token.Kind == QueryTokenKind.Close)
        {
            root = Refuse("This parenthesis closes nothing.", _token);
        }

        return root is null ? _wrong ?? new QueryTextResult.Wrong("There is nothing to search for.", 0) : new QueryTextResult.Parsed(root);
    }

    private QueryNode? Any()
    {
        if (All() is not { } first)
        {
            return null;
        }

        var nodes = new List<QueryNode> { first };
        while (_token.Kind == QueryTokenKind.Or)
        {
            var or = Take();
            if (!BeginsOne)
            {
                return Refuse("OR needs something on both sides.", or);
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
            if (_token.Kind == QueryTokenKind.And)
            {
                var and = Take();
                if (!BeginsOne)
                {
                    return Refuse("AND needs something on both sides.", and);
                }
            }
        }
        while (BeginsOne);

        return nodes.Count == 1 ? nodes[0] : new QueryNode.All(nodes);
    }

    /// <summary>Where an OR, an AND, a closing parenthesis or the end stands, nothing begins.</summary>
    private bool BeginsOne => _token.Kind is not (QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Close or QueryTokenKind.End);

    private QueryNode? One()
    {
        var token = Take();
        if (++_terms > MaxTerms)
        {
            return Refuse($"A query may have {MaxTerms} parts.", token);
        }

        return token.Kind switch
        {
            QueryTokenKind.Word => Word(token, TermsField.Anywhere),
            QueryTokenKind.Phrase => Phrase(token, TermsField.Anywhere),
            QueryTokenKind.Field => Field(token),
            QueryTokenKind.Open => Deeper(token, Group),
            QueryTokenKind.Not => Deeper(token, Not),
            QueryTokenKind.OpenQuote => Refuse("This quote is not closed.", token),
            QueryTokenKind.Close => Refuse("This parenthesis closes nothing, or holds nothing.", token),
            QueryTokenKind.End => Refuse("Something to search for is missing here.", token),
            _ => Refuse($"{token.Text} needs something on both sides.", token),
        };
    }

    private QueryNode? Deeper(QueryToken token, Func<QueryToken, QueryNode?> parse)
    {
        if (_depth == MaxDepth)
        {
            return Refuse($"A query may be nested {MaxDepth} deep.", token);
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

        if (_token.Kind != QueryTokenKind.Close)
        {
            return Refuse("This parenthesis is not closed.", open);
        }

        Take();
        return inner;
    }

    private QueryNode? Not(QueryToken not)
    {
        if (!BeginsOne)
        {
            return Refuse($"{not.Text} needs something after it.", not);
        }

        return One() is { } node ? new QueryNode.Not(node) : null;
    }

    private QueryNode? Word(QueryToken token, TermsField field)
    {
        var star = token.Text.IndexOf('*');
        if (star < 0)
        {
            return new QueryNode.Terms(token.Text, TermsKind.Word, field, token.Position);
        }

        return star == 0 || star < token.Text.Length - 1
            ? Refuse("A * stands for the rest of a word: at its end, after one letter at least.", token with { Position = token.Position + star })
            : new QueryNode.Terms(token.Text[..^1], TermsKind.Prefix, field, token.Position);
    }

    private QueryNode? Phrase(QueryToken token, TermsField field) => string.IsNullOrWhiteSpace(token.Text)
        ? Refuse("There is nothing between these quotes.", token)
        : new QueryNode.Terms(token.Text, TermsKind.Phrase, field, token.Position);

    /// <summary>The table of fields.</summary>
    private QueryNode? Field(QueryToken field)
    {
        var touches = _token.Position == field.Position + field.Text.Length + 1;
        if (!touches || _token.Kind is QueryTokenKind.End or QueryTokenKind.Open or QueryTokenKind.Close)
        {
            return Refuse($"{field.Text}: needs a word or a \"phrase\" right after the colon.", field);
        }

        var value = Take();
        if (value.Kind == QueryTokenKind.OpenQuote)
        {
            return Refuse("This quote is not closed.", value);
        }

        return field.Text.ToLowerInvariant() switch
        {
            "title" => Terms(value, TermsField.Title),
            "author" => Terms(value, TermsField.Author),
            "tag" => new QueryNode.OfTag(value.Text),
            "lang" or "language" => new QueryNode.OfLanguage(value.Text),
            "site" => new QueryNode.OfSite(value.Text),
            "source" => new QueryNode.OfSource(value.Text),
            "category" => new QueryNode.OfCategory(value.Text),
            "story" => Story(value),
            "after" => Date(value) is { } from ? new QueryNode.Published(from, null) : null,
            "before" => Date(value) is { } to ? new QueryNode.Published(null, to) : null,
            _ => Refuse(
                $"There is no field {field.Text}; there are title, author, tag, lang, site, source, category, story, after and before. Put the text in quotes to find it as it stands.",
                field),
        };
    }

    private QueryNode? Terms(QueryToken value, TermsField field) => value.Kind == QueryTokenKind.Phrase ? Phrase(value, field) : Word(value, field);

    private QueryNode? Story(QueryToken value) => StoryId.Parse(value.Text) is { } story
        ? new QueryNode.OfStory(story)
        : Refuse("This is not a story's id.", value);

    private DateTimeOffset? Date(QueryToken value)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(value.Text, Dates, CultureInfo.InvariantCulture, Utc, out var date))
        {
            return date;
        }

        Refuse("This is not a date; write 2026, 2026-11, 2026-11-22 or 2026-11-22T10:30Z.", value);
        return null;
    }

    private QueryToken Take()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private QueryNode? Refuse(string message, QueryToken token)
    {
        _wrong ??= new QueryTextResult.Wrong(message, token.Position);
        return null;
    }
}
