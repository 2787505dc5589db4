using System.Globalization;
using System.Text.Json;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What must hold for every document there can be.</summary>
internal static class FeedClaims
{
    // Wide, for the machine that runs the tests may be busy: what takes this long does not end.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    // Work in terms that no busy machine changes. The dearest of 20,000 mutated documents took 100 bytes for each of its own; the first in a process takes some for all.
    private const long BytesForAny = 4 * 1024 * 1024;
    private const long BytesPerByte = 250;

    /// <summary>Reads the document by every way there is; null when all claims hold.</summary>
    public static async Task<BrokenClaim?> FirstBrokenAsync(FuzzInput input)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            return await Task.Run(() => ReadAsync(input, deadline.Token)).WaitAsync(2 * Deadline);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            return new BrokenClaim("time is bounded", $"not done after {Deadline}");
        }
        catch (Exception error)
        {
            return new BrokenClaim($"no exception: {error.GetType().Name} {Place(error)}", error.ToString());
        }
    }

    private static async Task<BrokenClaim?> ReadAsync(FuzzInput input, CancellationToken cancellationToken)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = await FeedParser.ParseAsync(input.Body, input.Headers, TestFeeds.Url, cancellationToken);
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;   // parsing is synchronous: it is all on this thread
        if (spent > BytesForAny + BytesPerByte * input.Body.Length)
        {
            return new BrokenClaim("allocations are bounded", $"{spent} bytes for {input.Body.Length}");
        }

        var answer = await AnswerAsync(result, cancellationToken);
        return (result is FeedParseResult.Parsed parsed ? await OfFeedAsync(parsed.Feed, cancellationToken) : null)
            ?? OfJson(answer)
            ?? await SameAgainAsync(input, answer, cancellationToken)
            ?? OpmlClaims.FirstBroken(input.Body)
            ?? await EqualClaims.FirstBrokenAsync(input.Body, input.Body.Length);
    }

    private static async Task<BrokenClaim?> OfFeedAsync(Feed feed, CancellationToken cancellationToken)
    {
        var broken = ModelClaims.FirstBroken(feed, "Feed");
        foreach (var raw in feed.Items)
        {
            var item = raw.Read();
            var cleaned = await FeedItemCleaner.CleanAsync(item, cancellationToken);
            broken ??= ModelClaims.FirstBroken(item, "Item") ?? ModelClaims.FirstBroken(cleaned, "Cleaned") ?? await CleanClaims.FirstBrokenAsync(cleaned, cancellationToken);
        }

        return broken;
    }

    private static BrokenClaim? OfJson(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return null;
        }
        catch (JsonException error)
        {
            return new BrokenClaim("the inspection is JSON", error.Message);
        }
    }

    // In another culture, which must change nothing either.
    private static async Task<BrokenClaim?> SameAgainAsync(FuzzInput input, string first, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(input.Body.Length % 2 == 0 ? "tr-TR" : "ar-SA");
        var second = await AnswerAsync(await FeedParser.ParseAsync(input.Body, input.Headers, TestFeeds.Url, cancellationToken), cancellationToken);
        return first == second ? null : new BrokenClaim("the same bytes give the same feed", FirstDifference(first, second));
    }

    private static async Task<string> AnswerAsync(FeedParseResult result, CancellationToken cancellationToken)
    {
        if (result is not FeedParseResult.Parsed { Feed: var feed, Repairs: var repairs })
        {
            return JsonSerializer.Serialize(result.ToString());
        }

        var hashes = feed.Items.Select(item => item.Hash);
        var inspection = await FeedInspection.ToJsonAsync(feed, cancellationToken);
        return $"{{\"repairs\":{JsonSerializer.Serialize(repairs)},\"hashes\":{JsonSerializer.Serialize(hashes)},\"feed\":{inspection}}}";
    }

    private static string FirstDifference(string first, string second)
    {
        var at = first.AsSpan().CommonPrefixLength(second);
        return $"{first[Math.Max(0, at - 40)..Math.Min(first.Length, at + 40)]} / {second[Math.Max(0, at - 40)..Math.Min(second.Length, at + 40)]}";
    }

    private static string Place(Exception error) =>
        error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Aggregator.", StringComparison.Ordinal))?.Trim() ?? "";
}
