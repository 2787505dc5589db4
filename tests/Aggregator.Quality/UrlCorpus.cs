using Aggregator.Deduplication;

namespace Aggregator.Quality;

/// <summary>Verb <c>urls</c>: pairs of addresses, taken as the same when their keys are equal; prints every pair judged wrongly.</summary>
internal static class UrlCorpus
{
    /// <summary>Inside the shared folder.</summary>
    public const string Folder = "corpora/urls";

    /// <summary>Precision, recall and F1 of the pairs that can be decided without the network.</summary>
    public static async Task<Measurement> MeasureAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var pairs = new List<Pair>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, Folder), "*.tsv").Order(StringComparer.Ordinal))
        {
            pairs.AddRange((await File.ReadAllLinesAsync(file, cancellationToken)).Skip(1).Select(Pair.Read).Where(pair => pair.Needs != "network"));
        }

        foreach (var pair in pairs.Where(pair => pair.IsJudgedSame != pair.IsSame))
        {
            Console.WriteLine($"  {(pair.IsSame ? "missed" : "merged")} {pair.Class}: {pair.A} | {pair.B}");
        }

        return new Measurement("urls", pairs.Count, FiguresOf(pairs));
    }

    private static Dictionary<string, double> FiguresOf(List<Pair> pairs)
    {
        double found = pairs.Count(pair => pair is { IsSame: true, IsJudgedSame: true });
        var precision = found / Math.Max(1, pairs.Count(pair => pair.IsJudgedSame));
        var recall = found / Math.Max(1, pairs.Count(pair => pair.IsSame));
        var f1 = found == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new(StringComparer.Ordinal) { ["F1"] = f1, ["precision"] = precision, ["recall"] = recall };
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
