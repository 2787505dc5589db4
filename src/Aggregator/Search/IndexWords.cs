using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Words of a query as the index holds them.</summary>
internal sealed class IndexWords(Analyzer analyzer)
{
    /// <summary>A word, or words in a row. Null when there is nothing in it that the index holds, such as in "&amp;".</summary>
    public Query? Exact(string field, string text) => Row(field, Cut(field, text));

    /// <summary>A word's beginning. The pairs of a Hangul, Han or Kana run are beginnings already; a single sign is held by itself.</summary>
    public Query? Beginning(string field, string text)
    {
        var words = Cut(field, text);
        if (words.Count == 0 || words[^1].IsPair || words[^1].IsSign)
        {
            return Row(field, words);
        }

        var beginning = new PrefixQuery(new Term(field, words[^1].Text));
        return Row(field, words[..^1]) is { } before
            ? new BooleanQuery { { before, Occur.MUST }, { beginning, Occur.MUST } }
            : beginning;
    }

    private static Query? Row(string field, List<Word> words)
    {
        switch (words)
        {
            case []:
                return null;
            case [var only]:
                return new TermQuery(new Term(field, only.Text));
            default:
                var row = new PhraseQuery();
                words.ForEach(word => row.Add(new Term(field, word.Text), word.Position));
                return row;
        }
    }

    /// <summary>One word a position: of the signs and pairs that the analyser gives, a sign that a pair covers is left out.</summary>
    private List<Word> Cut(string field, string text)
    {
        var kept = new List<Word>();
        foreach (var word in Analyse(field, SearchText.Prepare(text)))
        {
            if (word.IsPair && kept is [.., { IsSign: true } sign] && sign.Position == word.Position)
            {
                kept[^1] = word;
                continue;
            }

            var isCovered = word.IsSign && kept is [.., { IsPair: true } pair] && pair.End == word.End;
            if (!isCovered)
            {
                kept.Add(word);
            }
        }

        return kept;
    }

    private List<Word> Analyse(string field, string text)
    {
        var words = new List<Word>();
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var step = stream.AddAttribute<IPositionIncrementAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += step.PositionIncrement;
            var isPair = type.Type == CJKBigramFilter.DOUBLE_TYPE;
            words.Add(new Word(term.ToString(), position, offset.EndOffset, isPair, type.Type == CJKBigramFilter.SINGLE_TYPE));
        }

        stream.End();
        return words;
    }

    private readonly record struct Word(string Text, int Position, int End, bool IsPair, bool IsSign);
}
