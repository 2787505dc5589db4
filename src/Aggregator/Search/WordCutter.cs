using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;

namespace Aggregator.Search;

/// <summary>Cuts a text into the words that the index holds of it, for asking and for marking.</summary>
internal sealed class WordCutter(ArticleAnalyzers analyzers)
{
    /// <summary>All words of a text that went through <see cref="SearchText.Prepare"/>, with their stems in a language; null for none.</summary>
    public List<IndexWord> Cut(string field, string prepared, string? language)
    {
        var words = new List<IndexWord>();
        using var stream = analyzers.Of(language).GetTokenStream(field, prepared);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var step = stream.AddAttribute<IPositionIncrementAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (type.Type == StemFilter.StemType)
            {
                words[^1] = words[^1] with { Stem = term.ToString() };
                continue;
            }

            position += step.PositionIncrement;
            words.Add(new(
                term.ToString(), null, position, offset.StartOffset, offset.EndOffset,
                type.Type == CJKBigramFilter.SINGLE_TYPE, type.Type == CJKBigramFilter.DOUBLE_TYPE));
        }

        stream.End();
        return words;
    }

    /// <summary>What a query's text asks for: one word a position. Of the signs and pairs that the analyser gives, a sign that a pair covers is left out.</summary>
    public List<IndexWord> CutAsked(string field, string text, string? language)
    {
        var kept = new List<IndexWord>();
        foreach (var word in Cut(field, SearchText.Prepare(text), language))
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
}
