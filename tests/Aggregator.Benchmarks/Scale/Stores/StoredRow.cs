using System.Globalization;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>What the compared stores have in common.</summary>
internal static class StoredRow
{
    public static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static string Cursor(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long Number(string cursor) => long.Parse(cursor, CultureInfo.InvariantCulture);

    public static void ThrowUnless(bool isKnown, string article)
    {
        if (!isKnown)
        {
            throw new InvalidOperationException($"Article {article} should be stored, and is not.");
        }
    }
}
