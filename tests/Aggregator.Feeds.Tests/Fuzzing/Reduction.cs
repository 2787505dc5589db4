namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Takes away from a document what its breaking a claim does not need, so that a person sees the cause.</summary>
internal static class Reduction
{
    private const int MostTries = 3_000;

    public static async Task<FuzzInput> OfAsync(FuzzInput input, BrokenClaim broken)
    {
        if (broken.Claim.StartsWith("time", StringComparison.Ordinal))
        {
            return input;   // each try would take as long
        }

        var without = input with { ContentType = null };
        var smallest = await BreaksAsync(without, broken) ? without : input;
        var tries = 0;
        for (var piece = smallest.Body.Length / 2; piece > 0; piece /= 2)
        {
            for (var at = 0; at < smallest.Body.Length && tries < MostTries; tries++)
            {
                var shorter = smallest with { Body = [.. smallest.Body[..at], .. smallest.Body[Math.Min(at + piece, smallest.Body.Length)..]] };
                if (await BreaksAsync(shorter, broken))
                {
                    smallest = shorter;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return smallest;
    }

    private static async Task<bool> BreaksAsync(FuzzInput input, BrokenClaim broken) => (await FeedClaims.FirstBrokenAsync(input))?.Claim == broken.Claim;
}
