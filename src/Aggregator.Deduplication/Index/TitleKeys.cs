namespace Aggregator.Deduplication.Index;

/// <summary>What the index holds of a title, beside the hashes of the text.</summary>
internal static class TitleKeys
{
    private const uint WholeSalt = 0x7469746C;
    private const uint BeginningSalt = 0x9E3779B1;

    /// <summary>Of the whole title; null when there is none.</summary>
    public static uint? OfWhole(Fingerprint fingerprint) => fingerprint.TitleHash == 0 ? null : (uint)(fingerprint.TitleHash >> 32) ^ WholeSalt;

    /// <summary>Of the first four words: feeds cut titles, and put their names behind them. Null for a shorter title.</summary>
    public static uint? OfBeginning(Fingerprint fingerprint)
        => fingerprint.TitleWords is [var a, var b, var c, var d, ..] ? (((((a * BeginningSalt) ^ b) * BeginningSalt) ^ c) * BeginningSalt) ^ d : null;

    /// <summary>All keys of an article: those of its text, and those of its title.</summary>
    public static uint[] With(Fingerprint fingerprint)
    {
        var keys = new List<uint>(fingerprint.IndexKeys());
        keys.AddRange(new[] { OfWhole(fingerprint), OfBeginning(fingerprint) }.OfType<uint>());
        return [.. keys];
    }
}
