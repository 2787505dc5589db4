namespace Aggregator.Storage.LiteDb.Keys;

public sealed class MergePolicyTests
{
    [Theory]
    [InlineData("100", 100, 1)]
    [InlineData("400 200 100", 100, 3)]
    [InlineData("900 200 100", 100, 2)]
    [InlineData("9000 200 100", 100, 2)]
    [InlineData("100 9000", 20000, 0)]
    public void A_commit_takes_small_runs_along_that_are_no_larger_than_what_came_after(string runs, long entries, int taken) =>
        Assert.Equal(taken, MergePolicy.TakenAlong(Runs(runs), entries));

    [Theory]
    [InlineData("9000 9000 9000", "")]
    [InlineData("9000 9000 9000 9000", "9000 9000 9000 9000")]
    [InlineData("9000 9000 9000 9000 500", "9000 9000 9000 9000")]
    [InlineData("900000 9000 9000 9000 9000", "9000 9000 9000 9000")]
    [InlineData("40000 40000 40000 40000 9000", "40000 40000 40000 40000 9000")]
    [InlineData("10 9000 9000 9000", "10 9000 9000 9000")]
    public void Four_runs_of_a_size_are_merged_with_the_smaller_ones_that_are_newer(string runs, string picked) =>
        Assert.Equal(picked, string.Join(' ', MergePolicy.Picked(Runs(runs)).Select(run => run.Entries)));

    private static IReadOnlyList<SortedRun> Runs(string entries) =>
        [.. entries.Split(' ').Select((count, at) => SortedRun.Of(at, at, []) with { Entries = long.Parse(count, System.Globalization.CultureInfo.InvariantCulture) })];
}
