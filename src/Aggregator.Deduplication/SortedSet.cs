namespace Aggregator.Deduplication;

/// <summary>Sets of hashes as sorted arrays: a quarter of a hash table's memory, and intersected in one walk.</summary>
internal static class SortedSet
{
    /// <summary>Sorts the array and drops what occurs twice.</summary>
    public static uint[] Of(uint[] values)
    {
        Array.Sort(values);
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
