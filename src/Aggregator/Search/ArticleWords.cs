using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Aggregator.Search;

/// <summary>Title and text of an article cut once, for two fields: words with their places, and stems, which no phrase asks for and which need none. For one thread.</summary>
/// <param name="analyzers">Cut each by its language.</param>
internal sealed class ArticleWords(ArticleAnalyzers analyzers)
{
    private readonly Tokens _words = new();
    private readonly Tokens _stems = new();

    /// <summary>The words, as long as nothing else is cut.</summary>
    public TokenStream Words => _words;

    /// <summary>The stems of those that have one.</summary>
    public TokenStream Stems => _stems;

    /// <summary>Cuts an article's parts, which are prepared; no phrase runs from one into the next.</summary>
    public void Cut(string? language, params ReadOnlySpan<string> parts)
    {
        _words.Clear();
        _stems.Clear();
        foreach (var part in parts)
        {
            Add(analyzers.Of(language), part, ArticleAnalyzer.Gap);
        }
    }

    private void Add(Analyzer analyzer, string prepared, int gap)
    {
        using var stream = analyzer.GetTokenStream(IndexFields.Words, prepared);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var step = stream.AddAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (type.Type == StemFilter.StemType)
            {
                _stems.Add(term, 1);
                continue;
            }

            _words.Add(term, step.PositionIncrement + (_words.Count == 0 ? 0 : gap));
            gap = 0;
        }

        stream.End();
    }

    /// <summary>Tokens that are given once more.</summary>
    private sealed class Tokens : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _step;
        private readonly List<(int Start, int Length, int Step)> _tokens = [];
        private char[] _signs = new char[16 * 1024];
        private int _used;
        private int _next;

        public Tokens()
        {
            _term = AddAttribute<ICharTermAttribute>();
            _step = AddAttribute<IPositionIncrementAttribute>();
        }

        public int Count => _tokens.Count;

        public void Clear()
        {
            _tokens.Clear();
            _used = 0;
        }

        public void Add(ICharTermAttribute term, int step)
        {
            if (_used + term.Length > _signs.Length)
            {
                Array.Resize(ref _signs, Math.Max(2 * _signs.Length, _used + term.Length));
            }

            term.Buffer.AsSpan(0, term.Length).CopyTo(_signs.AsSpan(_used));
            _tokens.Add((_used, term.Length, step));
            _used += term.Length;
        }

        public override void Reset()
        {
            base.Reset();
            _next = 0;
        }

        public override bool IncrementToken()
        {
            if (_next == _tokens.Count)
            {
                return false;
            }

            var (start, length, step) = _tokens[_next++];
            _term.CopyBuffer(_signs, start, length);
            _step.PositionIncrement = step;
            return true;
        }
    }
}
