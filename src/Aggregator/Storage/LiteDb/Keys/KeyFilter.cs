namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Says of a key's beginning that a run has none such, or may have one: most runs need not be searched. A Bloom filter (B. H. Bloom, 1970) of 10 bits a beginning, 1 in 100 wrong.</summary>
/// <param name="bits">Its bits; none for a filter that rules nothing out.</param>
internal sealed class KeyFilter(byte[] bits)
{
    private const int BitsEach = 10;
    private const int Probes = 6;

    // Of more beginnings, such as 2 million articles have, the filter would not fit the document of its run; and what is sought is mostly in such a run.
    public const int MostBeginnings = 8_000_000;

    /// <summary>The bits.</summary>
    public byte[] Bits => bits;

    /// <summary>A filter over the beginnings of sorted keys.</summary>
    /// <param name="beginnings">As <see cref="BeginningOf"/> of each.</param>
    public static KeyFilter Of(IReadOnlyCollection<ulong> beginnings)
    {
        if (beginnings.Count > MostBeginnings)
        {
            return new KeyFilter([]);
        }

        var bytes = Math.Max(8, (beginnings.Count * BitsEach / 8) + 1);
        var filter = new KeyFilter(new byte[bytes]);
        foreach (var beginning in beginnings)
        {
            filter.Add(beginning);
        }

        return filter;
    }

    /// <summary>What a key's beginning is known by: of an exact key all but the article's number, of a listing's its scope and order.</summary>
    public static ulong BeginningOf(SortKey key) => key.Prefix(KeyKind.FilteredLength(key.Kind)).Mixed();

    public bool MayHave(ulong mixed)
    {
        for (var probe = 0; bits.Length > 0 && probe < Probes; probe++)
        {
            var bit = BitOf(mixed, probe);
            if ((bits[bit >> 3] & (1 << (int)(bit & 7))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(ulong mixed)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = BitOf(mixed, probe);
            bits[bit >> 3] |= (byte)(1 << (int)(bit & 7));
        }
    }

    // Two halves of one hash give all the probes (Kirsch and Mitzenmacher, 2006).
    private long BitOf(ulong mixed, int probe) => (long)((uint)mixed + ((ulong)probe * ((mixed >> 32) | 1))) % (bits.Length * 8L);
}
