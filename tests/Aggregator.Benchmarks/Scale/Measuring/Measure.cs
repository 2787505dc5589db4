namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What a row of the table is about.</summary>
/// <param name="Name">With its unit.</param>
/// <param name="IsHigherBetter">Which way a ratio is turned, so that above 1 is always in our favour.</param>
internal sealed record Measure(string Name, bool IsHigherBetter = false)
{
    public static Measure Rate { get; } = new("store, slices of 100: articles/s", IsHigherBetter: true);

    public static Measure Cpu { get; } = new("store: CPU us/article");

    public static Measure RateOfDay { get; } = new("store, compared with one day only: articles/s", IsHigherBetter: true);

    public static Measure CpuOfDay { get; } = new("store, compared with one day only: CPU us/article");

    public static Measure Compared { get; } = new("articles within the 45 days that a new one is compared with");

    public static Measure FingerprintMemory { get; } = new("managed memory for each of these, bytes");

    public static Measure Merged { get; } = new("taken for copies of others, of all");

    public static Measure Edit { get; } = new("edit, one a commit: ms");

    public static Measure Known { get; } = new("known by exact keys: ms/article");

    public static Measure KnownItems { get; } = new("known items of a source: ms");

    public static Measure WithTexts { get; } = new("newest 50 with text and HTML, all: ms");

    public static Measure Find { get; } = new("article by id, with its text: ms");

    public static Measure Changes { get; } = new("100 changes after a number: ms");

    public static Measure FileBytes { get; } = new("data file: bytes/article");

    public static Measure FileRatio { get; } = new("data file, as a multiple of the texts");

    public static Measure WithIndexRatio { get; } = new("with the index, as a multiple of the texts");

    public static Measure IndexBytes { get; } = new("index: bytes/article");

    public static Measure LargestLog { get; } = new("largest log while filling, MB");

    public static Measure Commit { get; } = new("commit, until it is on the disk: ms");

    public static Measure Checkpoint { get; } = new("checkpoint: ms");

    public static Measure WorkingSet { get; } = new("working set, MB");

    public static Measure Managed { get; } = new("managed memory after a collection, MB");

    public static Measure Open { get; } = new("open: s");

    public static Measure OpenAnew { get; } = new("open, the saved state of the duplicate finder gone: s");

    public static Measure IndexCpu { get; } = new("index: CPU us/article");

    public static Measure IndexRate { get; } = new("index: articles/s", IsHigherBetter: true);

    public static Measure Searchable { get; } = new("stored article is searchable after: ms");
}
