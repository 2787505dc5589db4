namespace Aggregator.Search;

/// <summary>A part of a query as it is found in a text that was cut into words.</summary>
/// <param name="terms">The part.</param>
/// <param name="number">Which part it is, from 0.</param>
/// <param name="asked">Its words, with the stems that they have in the text's language.</param>
internal sealed class WordMatch(QueryNode.Terms terms, int number, List<IndexWord> asked)
{
    /// <summary>Whether it asks for the title alone.</summary>
    public bool IsOfTitle => terms.Field == TermsField.Title;

    /// <summary>Where it stands.</summary>
    public IEnumerable<TextMark> In(List<IndexWord> words) => (terms.Kind, asked) switch
    {
        (_, []) => [],
        (TermsKind.Prefix, [.., { IsPlain: true } last]) => words.Where(word => word.IsPlain && word.Text.StartsWith(last.Text, StringComparison.Ordinal)).Select(Mark),
        (TermsKind.Word, [{ IsPlain: true } only]) => words.Where(word => IsFormOf(only, word)).Select(Mark),
        _ => Rows(words),
    };

    private static bool IsFormOf(IndexWord asked, IndexWord word) =>
        word.IsPlain && (word.Text == asked.Text || StemOf(word).SequenceEqual(StemOf(asked)));

    private static ReadOnlySpan<char> StemOf(IndexWord word) => word.Stem is { } stem ? StemFilter.WithoutMark(stem) : word.Text;

    /// <summary>Words in a row: each word's own place, so that the blanks between them stay unmarked; pairs run into each other by themselves.</summary>
    private IEnumerable<TextMark> Rows(List<IndexWord> words)
    {
        var byPosition = words.ToLookup(word => word.Position);
        foreach (var first in words.Where(word => word.Text == asked[0].Text))
        {
            var row = asked.SelectMany(wanted => byPosition[first.Position + wanted.Position - asked[0].Position].Where(word => word.Text == wanted.Text).Take(1)).ToList();
            if (row.Count == asked.Count)
            {
                foreach (var word in row)
                {
                    yield return Mark(word);
                }
            }
        }
    }

    private TextMark Mark(IndexWord word) => new(number, word.Start, word.End);
}
