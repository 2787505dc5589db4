using System.Globalization;
using Aggregator.Benchmarks.Scale;
using Aggregator.Benchmarks.Scale.Measuring;
using Aggregator.Deduplication;

namespace Aggregator.Benchmarks.Index;

/// <summary>A finder of duplicates: filled as a service fills it, asked, saved, restored and rebuilt.</summary>
internal sealed class IndexFilling : IDisposable
{
    private const int Piece = 1_000;
    private const int Recent = 4_096;
    private const int Asked = 20_000;
    private const int HalfWay = 200_000;
    private const int SketchBytes = 16 << 20;
    private const double Megabyte = 1 << 20;

    private readonly int _articles;
    private readonly Progress _progress;
    private readonly NewsTexts _texts;
    private readonly FingerprintFile _file;
    private readonly string _state;
    private readonly Dictionary<int, Fingerprint> _recent = [];
    private readonly Queue<int> _order = [];
    private readonly DuplicateFinder _finder;

    public IndexFilling(int articles, string folder, Progress progress)
    {
        (_articles, _progress, _state) = (articles, progress, Path.Combine(folder, "state"));
        _texts = new NewsTexts(perDay: 1 + (articles / DuplicateOptions.Default.WindowDays));   // the window holds nearly all
        _file = new FingerprintFile(Path.Combine(folder, "fingerprints"));
        _finder = NewFinder();
    }

    public void Dispose()
    {
        _finder.Dispose();
        _file.Dispose();
    }

    /// <summary>Makes the fingerprints of all articles and of those that are asked for; says what one takes.</summary>
    public void Make()
    {
        var sample = Enumerable.Range(0, 3_000).Select(_texts.Of).ToList();
        sample.ForEach(text => Fingerprint.Of(text.Title, text.Text));   // compiled
        var times = new Times(sample.Count);
        sample.ForEach(text => times.Measure(() => Fingerprint.Of(text.Title, text.Text)));
        var words = sample.Average(text => (double)Fingerprint.Of(text.Title, text.Text).WordCount);
        Write($"| us | {Times.Columns} |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        Write($"| text to fingerprint, {words:0} words | {times} |");
        for (var first = 0; first < _articles + Asked; first += Piece)
        {
            _file.Add([.. Enumerable.Range(first, Piece).AsParallel().AsOrdered().Select(number => _texts.Of(number)).Select(text => Fingerprint.Of(text.Title, text.Text).ToBytes())]);
            _progress.Tell($"{first:#,0} fingerprints made");
        }
    }

    /// <summary>Judges and adds one after another, as the writer does.</summary>
    public void Fill()
    {
        var (finding, adding, copies) = (new Times(_articles), new Times(_articles), 0);
        var before = Memory.Managed();
        for (var first = 0; first < _articles; first += Piece)
        {
            copies += AddPiece(first, finding, adding);
            _progress.Tell($"{first:#,0} added");
            if (first + Piece == HalfWay && _articles > HalfWay)
            {
                TellMemory(HalfWay, before);
            }
        }

        TellMemory(_articles, before);
        Write($"| look up, load and compare, 0 to {_articles:#,0} articles (CPU {finding.MeanCpu:0} on average) | {finding} |");
        Write($"| add (CPU {adding.MeanCpu:0} on average) | {adding} |");
        Write($"| copies found, of {Enumerable.Range(0, _articles).Count(NewsTexts.IsCopy):#,0} | {copies:#,0} | | | | |");
    }

    private int AddPiece(int first, Times finding, Times adding)
    {
        var copies = 0;
        foreach (var candidate in Enumerable.Range(first, Math.Min(Piece, _articles - first)).Select(number => _texts.Candidate(number, _file.Read(number))).ToList())
        {
            finding.Measure(() => copies += _finder.Begin().Find(candidate) is null ? 0 : 1);
            adding.Measure(() => _finder.Add(candidate));
        }

        return copies;
    }

    /// <summary>Asks for articles that are not there, and for copies of some that are: first so that the fingerprints of the candidates are to be loaded, then with these at hand.</summary>
    public void LookUp()
    {
        _recent.Clear();
        _order.Clear();
        AskFor("nothing", Enumerable.Range(_articles, Asked).Where(number => !NewsTexts.IsCopy(number)));
        AskFor("a copy", Enumerable.Range(0, Asked / 10).Select(place => (int)((long)place * _articles / (Asked / 10))));
    }

    private void AskFor(string what, IEnumerable<int> numbers)
    {
        var (loading, atHand) = (new Times(Asked), new Times(Asked));
        foreach (var candidate in numbers.Select(number => _texts.Candidate(number, _file.Read(number)) with { Id = Guid.Empty }))
        {
            loading.Measure(() => _finder.Begin().Find(candidate));
            atHand.Measure(() => _finder.Begin().Find(candidate));
        }

        Write($"| find {what}, candidates loaded | {loading} |");
        Write($"| find {what}, candidates at hand | {atHand} |");
    }

    /// <summary>Saves the finder's state and restores another from it.</summary>
    public void Save()
    {
        var started = TimeProvider.System.GetTimestamp();
        var state = _finder.Capture();
        var captured = TimeProvider.System.GetElapsedTime(started);
        using (var target = File.Create(_state))
        {
            state.WriteTo(target);
            target.Flush(flushToDisk: true);
        }

        var written = TimeProvider.System.GetElapsedTime(started);
        using var restored = NewFinder();
        started = TimeProvider.System.GetTimestamp();
        using (var source = File.OpenRead(_state))
        {
            restored.TryRestore(source);
        }

        var read = TimeProvider.System.GetElapsedTime(started);
        var other = Enumerable.Range(_articles, 1_000).Select(number => _texts.Candidate(number, _file.Read(number)))
            .Count(candidate => _finder.Begin().Find(candidate)?.ArticleId != restored.Begin().Find(candidate)?.ArticleId);
        Write($"\nState: {new FileInfo(_state).Length / Megabyte:0} MB, taken in {captured.TotalMilliseconds:0.0} ms, on the disk after {written.TotalSeconds:0.00} s, restored in {read.TotalSeconds:0.00} s ({other} of 1,000 answers differ).");
    }

    /// <summary>Adds all of them to a finder that knows nothing, from their stored forms.</summary>
    public void Rebuild()
    {
        using var rebuilt = NewFinder();
        var started = TimeProvider.System.GetTimestamp();
        for (var number = 0; number < _articles; number++)
        {
            rebuilt.Add(_texts.Candidate(number, _file.Read(number)));
        }

        Write($"Rebuilt from stored fingerprints alone, without a store around them: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s.");
    }

    private DuplicateFinder NewFinder() => new((id, _) => Load(NewsTexts.NumberOf(id)), new DuplicateOptions { MostArticles = Math.Max(10_000, 2 * _articles) });

    // The last few thousand are kept, as the store does.
    private Fingerprint Load(int number)
    {
        if (!_recent.TryGetValue(number, out var known))
        {
            known = _recent[number] = _file.Read(number);
            _order.Enqueue(number);
            if (_order.Count > Recent)
            {
                _recent.Remove(_order.Dequeue());
            }
        }

        return known;
    }

    private void TellMemory(int articles, double before)
    {
        _recent.Clear();
        _order.Clear();
        _finder.Settle();
        var bytes = ((Memory.Managed() - before) * Megabyte) - SketchBytes;
        Write($"| {articles:#,0} articles: bytes of memory each, beside the sketch's {SketchBytes >> 20} MiB | {bytes / articles:0} | | | | |");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
