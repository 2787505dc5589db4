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
    private readonly KnownStems _known;
    private readonly OneWord _word = new();
    private readonly TokenStream _stemmer;
    private readonly ICharTermAttribute _stemmed;
    private char[] _folded = new char[64];
    private string _stem = "";

    /// <summary>Over words in lower case, with the stemmer of a language.</summary>
    public StemFilter(TokenStream words, string language, KnownStems known)
        : base(words)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
        _type = AddAttribute<ITypeAttribute>();
        _mark = MarkOf(language);
        _known = known;
        _stemmer = new ASCIIFoldingFilter(Stemmers.Of(language, _word));
        _stemmed = _stemmer.GetAttribute<ICharTermAttribute>();
    }

    /// <summary>What a stem of a language begins with.</summary>
    public static string MarkOf(string language) => $"{Mark}{language}{Mark}";

    /// <summary>The stem itself.</summary>
    public static ReadOnlySpan<char> WithoutMark(string stem) => stem.AsSpan(stem.LastIndexOf(Mark) + 1);

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_stem.Length > 0)
        {
            _term.SetEmpty().Append(_stem);
            _step.PositionIncrement = 0;
            _type.Type = StemType;
            _stem = "";
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        var isWord = _term.Length >= ShortestWord && _type.Type is not (CJKBigramFilter.SINGLE_TYPE or CJKBigramFilter.DOUBLE_TYPE) && char.IsLetter(_term.Buffer[0]);
        if (!isWord)
        {
            Fold();
            return true;
        }

        var known = _known.Find(Term);
        var word = known is null ? _term.ToString() : "";
        Fold();
        _stem = known ?? StemOf(word);
        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _stem = "";
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

    private ReadOnlySpan<char> Term => _term.Buffer.AsSpan(0, _term.Length);

    /// <summary>The marked stem of a word, which stands folded in the term; empty when it is the word.</summary>
    private string StemOf(string word)
    {
        _word.Set(word);
        var isOther = _stemmer.IncrementToken() && !_stemmed.Buffer.AsSpan(0, _stemmed.Length).SequenceEqual(Term);
        var stem = isOther ? _mark + _stemmed.ToString() : "";
        _known.Add(word, stem);
        return stem;
    }

    private void Fold()
    {
        if (System.Text.Ascii.IsValid(Term))
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

        public void Set(string word) => _term.SetEmpty().Append(word);

        public override bool IncrementToken() => true;
    }
}
