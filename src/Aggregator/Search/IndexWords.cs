using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Words of a query as the index holds them.</summary>
/// <param name="languages">Whose stems are asked for besides: those of the articles that can be found.</param>
internal sealed class IndexWords(WordCutter cutter, IndexReader index, IReadOnlyList<string> languages)
{
    private const float ExactWeight = 2;   // a word as it was written comes before another of its stem, even one that stands there five times

    /// <summary>A word in any of its forms, or words in a row. Null when there is nothing in it that the index holds, such as in "&amp;".</summary>
    public Query? AnyForm(string field, string text) => cutter.CutAsked(field, text, null) switch
    {
        [{ IsPlain: true } word] => Forms(field, word.Text, text),
        var words => Row(field, words),
    };

    /// <summary>A word as it is written, or words in a row.</summary>
    public Query? Exact(string field, string text) => Row(field, cutter.CutAsked(field, text, null));

    /// <summary>A word's beginning. The pairs of a Hangul, Han or Kana run are beginnings already; a single sign is held by itself.</summary>
    public Query? Beginning(string field, string text)
    {
        var words = cutter.CutAsked(field, text, null);
        if (words.Count == 0 || !words[^1].IsPlain)
        {
            return Row(field, words);
        }

        var beginning = new PrefixQuery(new Term(field, words[^1].Text));
        return Row(field, words[..^1]) is { } before
            ? new BooleanQuery { { before, Occur.MUST }, { beginning, Occur.MUST } }
            : beginning;
    }

    /// <remarks>
    /// All forms weigh by the frequency of the most frequent: by its own, a form that one article has by mistake would weigh more than the word that was asked for.
    /// </remarks>
    private Query Forms(string field, string word, string text)
    {
        var forms = languages.SelectMany(language => FormsIn(language, field, word, text)).Where(form => index.DocFreq(form.Term) > 0).ToList();
        var exact = new Term(field, word);
        if (forms.Count == 0)
        {
            return new TermQuery(exact);
        }

        var frequency = forms.Max(form => index.DocFreq(form.Term));
        frequency = Math.Max(frequency, index.DocFreq(exact));
        var any = new BooleanQuery(disableCoord: true) { { new TermQuery(exact, frequency) { Boost = ExactWeight }, Occur.SHOULD } };
        foreach (var (form, language) in forms)
        {
            any.Add(In(language, new TermQuery(form, frequency)), Occur.SHOULD);
        }

        return any;
    }

    /// <summary>The marked stem, and the stem as a word of its own in articles of the language: "tariffs" asks for "tariff", which has no stem but itself.</summary>
    private IEnumerable<(Term Term, string? Language)> FormsIn(string language, string field, string word, string text)
    {
        if (cutter.CutAsked(field, text, language) is not [{ } cut])
        {
            yield break;
        }

        var mark = StemFilter.MarkOf(language);
        yield return (new Term(field, cut.Stem ?? mark + word), null);
        if (cut.Stem is { } stem)
        {
            yield return (new Term(field, stem[mark.Length..]), language);
        }
    }

    private Query In(string? language, TermQuery form)
    {
        if (language is null)
        {
            return form;
        }

        var spoken = new Term(IndexFields.Language, language);
        return index.DocFreq(spoken) == index.MaxDoc
            ? form
            : new BooleanQuery(disableCoord: true) { { form, Occur.MUST }, { new TermQuery(spoken) { Boost = 0 }, Occur.MUST } };
    }

    private static Query? Row(string field, List<IndexWord> words)
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
}
