using Aggregator.Html;

namespace Aggregator.Search;

/// <summary>Marks what a query's text finds in articles: any form of a word, the words of a phrase together, a Korean word with what is grown onto it.</summary>
internal sealed class Highlighter(WordCutter cutter, QueryNode text)
{
    private const int LongestText = 200_000;   // of an article that is read for marks, characters

    private readonly List<QueryNode.Terms> _asked = [.. AskedIn(text)];
    private readonly Dictionary<string, List<WordMatch>> _matches = new(StringComparer.Ordinal);

    /// <summary>Marks an article.</summary>
    public ArticleHighlight Of(Article article)
    {
        var content = article.Content;
        var body = content.Text.Length > 0 ? content.Text : content.Summary;
        body = body.Length > LongestText ? body[..LongestText] : body;
        return new(
            Marked(IndexFields.Title, content.Title, content.Language) is { } title ? title.Whole() : null,
            Marked(IndexFields.Words, body, content.Language) is { } found ? found.BestPart() : null);
    }

    private MarkedText? Marked(string field, string said, string? language)
    {
        var text = ComposedText.Of(said).Replace("\n\n", "\n", StringComparison.Ordinal);
        var (prepared, places) = SearchText.PrepareWithPlaces(text);
        var words = cutter.Cut(field, prepared, language);
        var marks = new List<TextMark>();
        foreach (var match in MatchesIn(language).Where(match => field == IndexFields.Title || !match.IsOfTitle))
        {
            marks.AddRange(match.In(words).Select(mark => mark with { Start = places(mark.Start), End = places(mark.End - 1) + 1 }));
        }

        return marks.Count == 0 ? null : new MarkedText(text, marks);
    }

    /// <summary>What the words of the query are in a language: the stems differ.</summary>
    private List<WordMatch> MatchesIn(string? language)
    {
        if (!_matches.TryGetValue(language ?? "", out var matches))
        {
            matches = [.. _asked.Select((terms, number) => new WordMatch(terms, number, cutter.CutAsked(IndexFields.Words, terms.Text, language)))];
            _matches.Add(language ?? "", matches);
        }

        return matches;
    }

    /// <summary>What is to be there; of "-this" there is nothing to show.</summary>
    private static IEnumerable<QueryNode.Terms> AskedIn(QueryNode node) => node switch
    {
        QueryNode.Terms { Field: TermsField.Anywhere or TermsField.Title } terms => [terms],
        QueryNode.All { Nodes: var nodes } => nodes.SelectMany(AskedIn),
        QueryNode.Any { Nodes: var nodes } => nodes.SelectMany(AskedIn),
        _ => [],
    };
}
