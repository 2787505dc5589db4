namespace Aggregator.Search;

/// <summary>Reads words, and what stands behind a field's colon.</summary>
internal static class QueryValue
{
    private const string NothingQuoted = "There is nothing between these quotes.";

    /// <summary>A word, a beginning or a phrase, anywhere.</summary>
    public static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Read(QueryToken value) => Words(value, TermsField.Anywhere);

    /// <summary>The table of fields.</summary>
    /// <param name="field">The field's name, in any case.</param>
    /// <param name="value">A word or a phrase.</param>
    public static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Read(QueryToken field, QueryToken value) => field.Text.ToLowerInvariant() switch
    {
        "title" => Words(value, TermsField.Title),
        "author" => Words(value, TermsField.Author),
        "tag" => Tag(value),
        "lang" or "language" => Whole(value, text => new QueryNode.OfLanguage(text.Split('-', '_')[0])),
        "site" => Whole(value, text => new QueryNode.OfSite(text)),
        "source" => Whole(value, text => new QueryNode.OfSource(text)),
        "category" => Whole(value, text => new QueryNode.OfCategory(text)),
        "story" => StoryId.Parse(value.Text) is { } story ? (new QueryNode.OfStory(story), null) : Wrong("This is not a story's id.", value.Position),
        "after" => Date(value, isAfter: true),
        "before" => Date(value, isAfter: false),
        _ => Wrong(
            $"There is no field {field.Text}; there are title, author, tag, lang, site, source, category, story, after and before. Put the text in quotes to find it as it stands.",
            field.Position),
    };

    private static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Words(QueryToken value, TermsField field)
    {
        if (value.Kind == QueryTokenKind.Phrase)
        {
            return IsEmpty(value) ? Wrong(NothingQuoted, value.Position) : (new QueryNode.Terms(value.Text, TermsKind.Phrase, field, value.Position), null);
        }

        return MisplacedStar(value) is { } star ? Wrong("A * stands for the rest of a word: at its end, after one letter at least.", star)
            : value.Text.EndsWith('*') ? (new QueryNode.Terms(value.Text[..^1], TermsKind.Prefix, field, value.Position), null)
            : (new QueryNode.Terms(value.Text, TermsKind.Word, field, value.Position), null);
    }

    private static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Tag(QueryToken value)
    {
        var isBeginning = value.Kind == QueryTokenKind.Word && value.Text.EndsWith('*');
        return IsEmpty(value) ? Wrong(NothingQuoted, value.Position)
            : isBeginning && MisplacedStar(value) is { } star ? Wrong("A * stands for the rest of a tag: at its end, after one letter at least.", star)
            : (new QueryNode.OfTag(isBeginning ? value.Text[..^1] : value.Text, isBeginning), null);
    }

    private static int? MisplacedStar(QueryToken word)
    {
        var star = word.Text.IndexOf('*', StringComparison.Ordinal);
        return star == 0 || (star > 0 && star < word.Text.Length - 1) ? word.Position + star : null;
    }

    /// <summary>A value that is taken as it stands: who writes a * there would wait for what never comes.</summary>
    private static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Whole(QueryToken value, Func<string, QueryNode> of) =>
        IsEmpty(value) ? Wrong(NothingQuoted, value.Position)
        : value.Kind == QueryTokenKind.Word && value.Text.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star
            ? Wrong("A * stands for the rest of a word, which title:, author: and tag: know; this field does not.", value.Position + star)
        : (of(value.Text), null);

    private static bool IsEmpty(QueryToken value) => string.IsNullOrWhiteSpace(value.Text);

    private static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Date(QueryToken value, bool isAfter) =>
        QueryDate.Parse(value.Text) is { } date ? (new QueryNode.Published(isAfter ? date : null, isAfter ? null : date), null)
        : QueryDate.ParseAge(value.Text) is { } age ? (new QueryNode.Aged(age, isAfter), null)
        : Wrong("This is not a date; write 2026, 2026-11, 2026-11-22 or 2026-11-22T10:30Z, or an age: 12h, 7d, 2w.", value.Position);

    private static (QueryNode? Node, QueryTextResult.Wrong? Wrong) Wrong(string message, int position) => (null, new(message, position));
}
