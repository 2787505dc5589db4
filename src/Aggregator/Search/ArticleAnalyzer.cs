using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>
/// Cuts text into words: Unicode's word rules, no case, no accents, no stop words; Hangul, Han and Kana runs as single signs and overlapping pairs, so that a
/// Korean stem finds its inflected forms and a one-syllable word is found at all. The text is to go through <see cref="SearchText.Prepare"/> first.
/// </summary>
internal sealed class ArticleAnalyzer : Analyzer
{
    private const CJKScript Scripts = CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL;

    /// <summary>A phrase must not run from the title into the text, nor from one author to the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new CJKWidthFilter(words);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        stream = new CJKBigramFilter(stream, Scripts, outputUnigrams: true);
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(words, stream);
    }
}
