using System.Buffers;

namespace Aggregator.Deduplication;

/// <summary>Sets of hashes as sorted arrays: a quarter of a hash table's memory, and intersected in one walk.</summary>
internal static class SortedSet
{
    // Below this a comparing sort is as fast.
    private const int FewestForRadix = 128;

    /// <summary>Sorts the array and drops what occurs twice.</summary>
    public static uint[] Of(uint[] values)
    {
        if (values.Length < FewestForRadix)
        {
            Array.Sort(values);
        }
        else
        {
            SortByBytes(values);
        }

        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (count == 0 || values[i] != values[count - 1])
            {
                values[count++] = values[i];
            }
        }

        return count == values.Length ? values : values[..count];
    }

    // Hashes are even over all 32 bits: four passes, a byte each and the lowest first, take a third of the time of comparing.
    private static void SortByBytes(Span<uint> values)
    {
        Span<int> starts = stackalloc int[4 * 256];
        starts.Clear();
        foreach (var value in values)
        {
            starts[(int)(value & 0xFF)]++;
            starts[256 + (int)((value >> 8) & 0xFF)]++;
            starts[512 + (int)((value >> 16) & 0xFF)]++;
            starts[768 + (int)(value >> 24)]++;
        }

        var spare = ArrayPool<uint>.Shared.Rent(values.Length);
        var from = values;
        var to = spare.AsSpan(0, values.Length);
        for (var digit = 0; digit < 4; digit++)
        {
            Scatter(from, to, starts.Slice(256 * digit, 256), 8 * digit);
            var sorted = to;
            to = from;
            from = sorted;
        }

        ArrayPool<uint>.Shared.Return(spare);
    }

    // Counts become the places where the values of each byte begin, and then where the next one goes.
    private static void Scatter(ReadOnlySpan<uint> from, Span<uint> to, Span<int> starts, int shift)
    {
        var start = 0;
        foreach (ref var place in starts)
        {
            (place, start) = (start, start + place);
        }

        foreach (var value in from)
        {
            to[starts[(int)((value >> shift) & 0xFF)]++] = value;
        }
    }

    /// <summary>How many values two sets share.</summary>
    public static int Shared(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return shared;
    }
}
