using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Words of a query as the index holds them.</summary>
/// <param name="languages">Whose stems are asked for besides: those of the articles that can be found.</param>
internal sealed class IndexWords(WordCutter cutter, IndexTerms terms, IReadOnlyList<string> languages)
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
        var forms = languages.SelectMany(language => FormsIn(language, field, word, text))
            .Prepend(new Form(new Term(field, word), null, ExactWeight))
            .Select(form => (Form: form, States: terms.Find(form.Term)))
            .Where(found => found.States is not null)
            .ToList();
        var frequency = forms.Count == 0 ? 0 : forms.Max(found => found.States?.DocFreq ?? 0);
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (form, states) in forms)
        {
            if (states is not null)
            {
                any.Add(In(form.Language, WordQuery.Of(form.Term, states, frequency), form.Weight), Occur.SHOULD);
            }
        }

        return any;
    }

    /// <summary>The marked stem, and the stem as a word of its own in articles of the language: "tariffs" asks for "tariff", which has no stem but itself.</summary>
    private IEnumerable<Form> FormsIn(string language, string field, string word, string text)
    {
        if (cutter.CutAsked(field, text, language) is not [var cut])
        {
            yield break;
        }

        var mark = StemFilter.MarkOf(language);
        yield return new(new Term(field == IndexFields.Words ? IndexFields.Stems : field, cut.Stem ?? mark + word), null, 1);
        if (cut.Stem is { } stem)
        {
            yield return new(new Term(field, stem[mark.Length..]), language, 1);
        }
    }

    private Query In(string? language, WordQuery form, float weight)
    {
        form.Boost = weight;
        var spoken = language is null ? null : new Term(IndexFields.Language, language);
        return spoken is null || terms.Find(spoken)?.DocFreq == terms.Articles
            ? form
            : new BooleanQuery(disableCoord: true) { { form, Occur.MUST }, { new ConstantScoreQuery(new TermQuery(spoken)) { Boost = 0 }, Occur.MUST } };
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

    private readonly record struct Form(Term Term, string? Language, float Weight);
}
