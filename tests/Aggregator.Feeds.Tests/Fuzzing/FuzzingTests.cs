using System.Diagnostics;
using System.Globalization;
using Aggregator.Testing;
using Xunit.Abstractions;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Broken feeds that nobody thought of: fixtures, mutated. What is found is mended, and stays as a file of <c>TestData/fuzzed</c>.</summary>
public sealed class FuzzingTests(ITestOutputHelper output)
{
    /// <summary>The seed to begin with: that of a find repeats it.</summary>
    internal const string SeedVariable = "AGGREGATOR_FUZZ_SEED";

    /// <summary>How long the long run takes; an hour unless it says otherwise.</summary>
    internal const string MinutesVariable = "AGGREGATOR_FUZZ_MINUTES";

    private const int Rounds = 4_000;

    public static TheoryData<string> Documents => [.. TestFeeds.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_claim_holds_for_every_file(string file)
    {
        var broken = await FeedClaims.FirstBrokenAsync(new FuzzInput(TestFeeds.Bytes(file), null, file));

        Assert.Null(broken);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_file_in_other_words_is_the_same_feed(string file)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            Assert.Null(await EqualClaims.FirstBrokenAsync(TestFeeds.Bytes(file), seed));
        }
    }

    [Fact]
    public async Task No_mutation_of_a_file_breaks_a_claim()
    {
        var run = new FuzzRun(Number(SeedVariable) ?? 1);

        await run.GoOnAsync(() => run.Tried == Rounds);

        Assert.True(run.Finds.Count == 0, string.Join(Environment.NewLine, run.Finds));
    }

    [LongFact]
    public async Task No_mutation_of_a_file_breaks_a_claim_in_hours()
    {
        var seed = Number(SeedVariable) ?? Random.Shared.Next(1, int.MaxValue / 2);
        var minutes = Number(MinutesVariable) ?? 60;
        var run = new FuzzRun(seed);

        var start = Stopwatch.StartNew();
        await run.GoOnAsync(() => start.Elapsed.TotalMinutes >= minutes);

        output.WriteLine($"{run.Tried} documents from seed {seed} on, {run.Finds.Count} finds");
        Assert.True(run.Finds.Count == 0, string.Join(Environment.NewLine, run.Finds));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
