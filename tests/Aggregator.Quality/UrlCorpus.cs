using Aggregator.Deduplication;

namespace Aggregator.Quality;

/// <summary>Scores <see cref="CanonicalUrl"/> on pairs of addresses: two are taken as the same when their keys are equal.</summary>
internal static class UrlCorpus
{
    /// <summary>0 when scored or skipped; prints precision, recall and F1, what needs the network apart, and every pair judged wrongly.</summary>
    public static int Run(string corpora, IReadOnlyList<string> arguments)
    {
        var folder = Path.Combine(corpora, "urls");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine("urls: skipped, the corpus is not here");
            return 0;
        }

        var pairs = Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Skip(1)).Select(Pair.Read).ToList();
        Print("decidable", pairs.Where(pair => pair.Needs != "network"));
        Print("network", pairs.Where(pair => pair.Needs == "network"));
        foreach (var pair in pairs.Where(pair => pair.Needs != "network" && pair.IsJudgedSame != pair.IsSame))
        {
            Console.WriteLine($"  {(pair.IsSame ? "missed" : "merged")} {pair.Class}: {pair.A} | {pair.B}");
        }

        return 0;
    }

    private static void Print(string name, IEnumerable<Pair> pairs)
    {
        var judged = pairs.ToList();
        double found = judged.Count(pair => pair is { IsSame: true, IsJudgedSame: true });
        var precision = found / Math.Max(1, judged.Count(pair => pair.IsJudgedSame));
        var recall = found / Math.Max(1, judged.Count(pair => pair.IsSame));
        var f1 = found == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine(FormattableString.Invariant($"urls {name}: {judged.Count} pairs, precision {precision:F4}, recall {recall:F4}, F1 {f1:F4}"));
    }

    private sealed record Pair(string A, string B, bool IsSame, string Class, string Needs)
    {
        public bool IsJudgedSame { get; } = CanonicalUrl.Of(A) == CanonicalUrl.Of(B);

        public static Pair Read(string line)
        {
            var columns = line.Split('\t');
            return new Pair(columns[0], columns[1], columns[2] == "1", columns[3], columns[4]);
        }
    }
}
