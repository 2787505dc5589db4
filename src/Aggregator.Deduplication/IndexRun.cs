namespace Aggregator.Deduplication;

/// <summary>
/// A sorted run of (hash, article) pairs in six bytes each: a directory by the upper half of the hash makes that half redundant, and a look-up one step and a
/// short walk.
/// </summary>
internal sealed class IndexRun
{
    private const int Buckets = 1 << 16;

    private readonly int[] _starts = new int[Buckets + 1];
    private readonly ushort[] _lowerHalves;
    private readonly uint[] _articles;

    private IndexRun(int length) => (_lowerHalves, _articles) = (new ushort[length], new uint[length]);

    /// <summary>How many pairs.</summary>
    public int Length => _articles.Length;

    /// <param name="pairs">Ascending; the hash in the upper half.</param>
    public static IndexRun Of(ReadOnlySpan<ulong> pairs)
    {
        var run = new IndexRun(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            run._lowerHalves[i] = (ushort)(pairs[i] >> 32);
            run._articles[i] = (uint)pairs[i];
            run._starts[(int)(pairs[i] >> 48) + 1]++;
        }

        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            run._starts[bucket + 1] += run._starts[bucket];
        }

        return run;
    }

    /// <summary>Both runs in one, without the articles that are no longer to be found.</summary>
    public static IndexRun Merge(IndexRun a, IndexRun b, Func<uint, bool> isAlive)
    {
        var merged = new IndexRun(a._articles.Count(isAlive) + b._articles.Count(isAlive));
        var count = 0;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var (i, j) = (a._starts[bucket], b._starts[bucket]);
            var (endOfA, endOfB) = (a._starts[bucket + 1], b._starts[bucket + 1]);
            while (i < endOfA || j < endOfB)
            {
                var isFromA = j == endOfB || (i < endOfA && a._lowerHalves[i] <= b._lowerHalves[j]);
                var (run, at) = isFromA ? (a, i++) : (b, j++);
                if (isAlive(run._articles[at]))
                {
                    (merged._lowerHalves[count], merged._articles[count]) = (run._lowerHalves[at], run._articles[at]);
                    count++;
                }
            }

            merged._starts[bucket + 1] = count;
        }

        return merged;
    }

    /// <summary>Adds the articles under one hash, until there are as many as asked for and one more.</summary>
    public void Collect(uint hash, List<uint> articles, int most)
    {
        var (start, end) = (_starts[hash >> 16], _starts[(hash >> 16) + 1]);
        var lower = (ushort)hash;
        var found = _lowerHalves.AsSpan(start, end - start).BinarySearch(lower);
        if (found < 0)
        {
            return;
        }

        var first = start + found;
        while (first > start && _lowerHalves[first - 1] == lower)
        {
            first--;
        }

        for (var i = first; i < end && _lowerHalves[i] == lower && articles.Count <= most; i++)
        {
            articles.Add(_articles[i]);
        }
    }
}
