using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>
/// Cuts text into words: Unicode's word rules, no case, no accents, no stop words; Hangul, Han and Kana runs as single signs and overlapping pairs, so that a
/// Korean stem finds its inflected forms and a one-syllable word is found at all. The text is to go through <see cref="SearchText.Prepare"/> first.
/// </summary>
/// <remarks>
/// Words come out the same in every language, since a query does not say its own; stems come beside them, in the language of the text alone. So the articles
/// that French and Italian grow onto a word and the English possessive go in every language too.
/// </remarks>
/// <param name="language">Of the text, for <see cref="Stemmers"/>; null for words alone.</param>
internal sealed class ArticleAnalyzer(string? language) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <summary>Words between two texts of one field, for all that a phrase can know.</summary>
    public const int Gap = 100;

    private const CJKScript Scripts = CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL;

    // l'économie, qu'on, dell'arte, sull'onda, l'amnistia; each ends before the apostrophe.
    private static readonly CharArraySet GrownOn = new(
        LuceneVersion.LUCENE_48,
        "l m t qu n s j d c v jusqu quoiqu lorsqu puisqu un all dall dell nell sull coll gl agl dagl degl negl sugl quest quell".Split(' '),
        ignoreCase: true);

    private readonly KnownStems _stems = new();

    /// <summary>A phrase must not run from the title into the text, nor from one author to the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => Gap;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new CJKWidthFilter(words);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);   // the Greek one asks for a culture, which a process without ICU has not
        stream = new ElisionFilter(stream, GrownOn);
        stream = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, stream);
        stream = new PersianNormalizationFilter(new ArabicNormalizationFilter(stream));
        stream = new CJKBigramFilter(stream, Scripts, outputUnigrams: true);
        stream = fieldName is IndexFields.Words or IndexFields.Title && Stemmers.Has(language)
            ? new StemFilter(stream, language, _stems)
            : new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(words, stream);
    }
}
