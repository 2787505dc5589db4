using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;

namespace Aggregator.Search;

/// <summary>Takes accents off words, and gives behind each its stem at the same place, when that is something else.</summary>
/// <remarks>
/// A stem is marked with its language, so that it is no word: phrases, prefixes and words of other languages stay exact. Lucene's own way (KeywordRepeatFilter)
/// copies the state of every token, which doubled the time of the analysis; stemmers need accents, which words here have not.
/// </remarks>
internal sealed class StemFilter : TokenFilter
{
    /// <summary>The type of a stem.</summary>
    public const string StemType = "<STEM>";

    private const char Mark = '~';   // no word has one, nor what a reader types before a *
    private const int ShortestWord = 3;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly ITypeAttribute _type;
    private readonly string _mark;
    private readonly OneWord _word = new();
    private readonly TokenStream _stemmer;
    private readonly ICharTermAttribute _stem;
    private char[] _folded = new char[64];
    private bool _hasStem;

    /// <summary>Over words in lower case, with the stemmer of a language.</summary>
    public StemFilter(TokenStream words, string language)
        : base(words)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
        _type = AddAttribute<ITypeAttribute>();
        _mark = MarkOf(language);
        _stemmer = new ASCIIFoldingFilter(Stemmers.Of(language, _word));
        _stem = _stemmer.GetAttribute<ICharTermAttribute>();
    }

    /// <summary>What a stem of a language begins with.</summary>
    public static string MarkOf(string language) => $"{Mark}{language}{Mark}";

    /// <summary>The stem itself.</summary>
    public static ReadOnlySpan<char> WithoutMark(string stem) => stem.AsSpan(stem.LastIndexOf(Mark) + 1);

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_hasStem)
        {
            _hasStem = false;
            _term.SetEmpty().Append(_mark).Append(_stem);
            _step.PositionIncrement = 0;
            _type.Type = StemType;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        var isWord = _term.Length >= ShortestWord && _type.Type is not (CJKBigramFilter.SINGLE_TYPE or CJKBigramFilter.DOUBLE_TYPE) && char.IsLetter(_term.Buffer[0]);
        if (isWord)
        {
            _word.Set(_term);
        }

        Fold();
        if (isWord && _stemmer.IncrementToken())
        {
            _hasStem = !_stem.Buffer.AsSpan(0, _stem.Length).SequenceEqual(_term.Buffer.AsSpan(0, _term.Length));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _hasStem = false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stemmer.Dispose();
            _word.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fold()
    {
        if (System.Text.Ascii.IsValid(_term.Buffer.AsSpan(0, _term.Length)))
        {
            return;
        }

        if (_folded.Length < 4 * _term.Length)
        {
            _folded = new char[4 * _term.Length];   // the most that one letter becomes
        }

        var length = ASCIIFoldingFilter.FoldToASCII(_term.Buffer, 0, _folded, 0, _term.Length);
        _term.CopyBuffer(_folded, 0, length);
    }

    /// <summary>A stream of the word that was set last, so that any of Lucene's stemmers can stand behind it.</summary>
    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public void Set(ICharTermAttribute word) => _term.CopyBuffer(word.Buffer, 0, word.Length);

        public override bool IncrementToken() => true;
    }
}
