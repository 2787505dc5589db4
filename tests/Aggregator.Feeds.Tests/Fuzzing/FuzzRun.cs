using System.Text;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Tries one document after another; of each cause of trouble the first find is kept.</summary>
/// <param name="firstSeed">The seed of the first document; each next one has the next seed.</param>
internal sealed class FuzzRun(int firstSeed)
{
    private readonly Dictionary<string, string> _finds = new(StringComparer.Ordinal);

    /// <summary>How many documents were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>For each cause, what a person needs to repeat it.</summary>
    public IReadOnlyCollection<string> Finds => _finds.Values;

    public async Task GoOnAsync(Func<bool> isEnough)
    {
        while (!isEnough())
        {
            var seed = firstSeed + Tried++;
            var input = Mutator.Input(seed);
            if (await FeedClaims.FirstBrokenAsync(input) is { } broken && !_finds.ContainsKey(broken.Claim))
            {
                _finds.Add(broken.Claim, await ReportAsync(seed, input, broken));
            }
        }
    }

    private static async Task<string> ReportAsync(int seed, FuzzInput input, BrokenClaim broken)
    {
        var reduced = await Reduction.OfAsync(input, broken);
        var file = Path.Combine(Path.GetTempPath(), $"aggregator-fuzz-{seed}");
        await File.WriteAllBytesAsync(file, reduced.Body);
        return new StringBuilder().AppendLine(broken.Claim).AppendLine($"  {FuzzingTests.SeedVariable}={seed}, {input.Recipe}; Content-Type: {reduced.ContentType ?? "none"}")
            .AppendLine($"  reduced to {reduced.Body.Length} bytes in {file}").Append("  ").AppendLine(broken.Detail).ToString();
    }
}
