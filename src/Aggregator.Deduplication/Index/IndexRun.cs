using Aggregator.Deduplication.Saving;

namespace Aggregator.Deduplication.Index;

/// <summary>
/// A sorted run of (hash, article) pairs in five bytes each: a directory by the upper half of the hash makes that half redundant, and a look-up one step and a
/// short search; numbers of articles are told from the run's first one on. It never changes, so any thread may read it.
/// </summary>
internal sealed class IndexRun
{
    /// <summary>The distance from its first article up to which a run may reach.</summary>
    public const int MostArticles = 1 << 24;

    private const int Buckets = 1 << 16;

    private readonly uint _firstArticle;
    private readonly int[] _starts;
    private readonly ushort[] _lowerHalves;
    private readonly ushort[] _articles;        // the lower two bytes of what is to be added to the first one
    private readonly byte[] _farArticles;       // the third byte

    private IndexRun(int length, uint firstArticle)
        : this(firstArticle, new int[Buckets + 1], new ushort[length], new ushort[length], new byte[length])
    {
    }

    private IndexRun(uint firstArticle, int[] starts, ushort[] lowerHalves, ushort[] articles, byte[] farArticles)
        => (_firstArticle, _starts, _lowerHalves, _articles, _farArticles) = (firstArticle, starts, lowerHalves, articles, farArticles);

    /// <summary>How many pairs.</summary>
    public int Length => _lowerHalves.Length;

    /// <summary>What a run of so many pairs takes, in memory as in a saved state.</summary>
    public static long BytesOf(int pairs) => (5L * pairs) + (sizeof(int) * (Buckets + 1));

    /// <param name="pairs">Ascending; the hash in the upper half.</param>
    public static IndexRun Of(ReadOnlySpan<ulong> pairs)
    {
        var first = uint.MaxValue;
        foreach (var pair in pairs)
        {
            first = Math.Min(first, (uint)pair);
        }

        var run = new IndexRun(pairs.Length, first);
        for (var i = 0; i < pairs.Length; i++)
        {
            run.Set(i, (ushort)(pairs[i] >> 32), (uint)pairs[i]);
            run._starts[(int)(pairs[i] >> 48) + 1]++;
        }

        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            run._starts[bucket + 1] += run._starts[bucket];
        }

        return run;
    }

    /// <exception cref="InvalidDataException">It makes no sense.</exception>
    public static IndexRun Read(StateReader reader)
    {
        var run = new IndexRun(reader.Read<uint>(), reader.ReadAll<int>(), reader.ReadAll<ushort>(), reader.ReadAll<ushort>(), reader.ReadAll<byte>());
        var isSound = run._articles.Length == run.Length && run._farArticles.Length == run.Length
            && run._starts.Length == Buckets + 1 && run._starts[^1] == run.Length;
        return isSound ? run : throw new InvalidDataException("The saved state of the finder makes no sense.");
    }

    public void Write(StateWriter writer)
    {
        writer.Write(_firstArticle);
        writer.WriteAll<int>(_starts);
        writer.WriteAll<ushort>(_lowerHalves);
        writer.WriteAll<ushort>(_articles);
        writer.WriteAll<byte>(_farArticles);
    }

    /// <summary>Both runs in one, without the articles before the oldest.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any longer.</exception>
    public static IndexRun Merge(IndexRun a, IndexRun b, uint oldest, CancellationToken cancellationToken)
    {
        var merged = new IndexRun(a.CountFrom(oldest) + b.CountFrom(oldest), Math.Max(oldest, Math.Min(a._firstArticle, b._firstArticle)));
        var count = 0;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (i, j) = (a._starts[bucket], b._starts[bucket]);
            var (endOfA, endOfB) = (a._starts[bucket + 1], b._starts[bucket + 1]);
            while (i < endOfA || j < endOfB)
            {
                var isFromA = j == endOfB || (i < endOfA && a.PairAt(i) <= b.PairAt(j));
                var (run, at) = isFromA ? (a, i++) : (b, j++);
                if (run.ArticleAt(at) is var article && article >= oldest)
                {
                    merged.Set(count++, run._lowerHalves[at], article);
                }
            }

            merged._starts[bucket + 1] = count;
        }

        return merged;
    }

    /// <summary>The run without the articles before the oldest, once they are many; else itself.</summary>
    public IndexRun Without(uint oldest, CancellationToken cancellationToken)
        => oldest > _firstArticle && Length - CountFrom(oldest) >= Length / 8 ? Merge(this, Of([]), oldest, cancellationToken) : this;

    /// <summary>Adds to <paramref name="articles"/> those under one hash, until there are more than <paramref name="most"/>.</summary>
    public void Collect(uint hash, uint oldest, List<uint> articles, int most)
    {
        var end = _starts[(hash >> 16) + 1];
        var lower = (ushort)hash;
        for (var i = FirstOf(hash, oldest); i < end && _lowerHalves[i] == lower && articles.Count <= most; i++)
        {
            articles.Add(ArticleAt(i));
        }
    }

    // Ascending in each bucket.
    private ulong PairAt(int i) => ((ulong)_lowerHalves[i] << 32) | ArticleAt(i);

    /// <summary>Whether an article stands under a hash.</summary>
    public bool Has(uint hash, uint article) => FirstOf(hash, article) is var at && at < _starts[(hash >> 16) + 1] && PairAt(at) == (((ulong)(ushort)hash << 32) | article);

    private uint ArticleAt(int i) => _firstArticle + (((uint)_farArticles[i] << 16) | _articles[i]);

    private void Set(int i, ushort lowerHalf, uint article)
    {
        var distance = article - _firstArticle;
        (_lowerHalves[i], _articles[i], _farArticles[i]) = (lowerHalf, (ushort)distance, checked((byte)(distance >> 16)));
    }

    // Hashes are spread evenly and so are hardly ever there twice, but that of a leaked menu may be there ten thousand times.
    private int FirstOf(uint hash, uint oldest)
    {
        var pair = ((ulong)(ushort)hash << 32) | oldest;
        var (start, end) = (_starts[hash >> 16], _starts[(hash >> 16) + 1]);
        while (start < end)
        {
            var middle = (start + end) >> 1;
            (start, end) = PairAt(middle) < pair ? (middle + 1, end) : (start, middle);
        }

        return start;
    }

    private int CountFrom(uint oldest)
    {
        if (oldest <= _firstArticle)
        {
            return Length;
        }

        var count = 0;
        for (var i = 0; i < Length; i++)
        {
            count += ArticleAt(i) >= oldest ? 1 : 0;
        }

        return count;
    }
}
