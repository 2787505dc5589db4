using System.Text.RegularExpressions;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>Holds what was seen of a case against each member of its <c>expect</c>.</summary>
internal sealed class Judgement(OriginTraffic traffic, string log)
{
    public const string OverLimit = "over its limit";

    private const double Megabyte = 1024 * 1024;

    public Verdict Of(Observation seen)
    {
        IReadOnlyList<string> broken =
        [
            .. StateOf(seen), .. PageOf(seen), .. LimitsOf(seen), .. TrafficOf(seen), .. ScheduleOf(seen), .. new StoredJudgement(seen).Broken(), .. LogOf(seen.Case.Expect),
        ];
        return new(seen, broken, broken.Count == 0 && IsPreferred(seen));
    }

    private static IEnumerable<string> StateOf(Observation seen)
    {
        var expect = seen.Case.Expect;
        var mayFail = expect.State is "error" or "any";
        if (expect.State is "error" && seen.Error is null)
        {
            yield return "is well, and should not be";
        }

        if (seen.Error is { } error && (!mayFail || expect.Errors?.Contains(error) is false))
        {
            yield return $"has error {error}, allowed is {(mayFail ? string.Join(", ", expect.Errors ?? []) : "none")}";
        }

        // A failure that is allowed leaves nothing to count.
        if (expect.Items is { } items && !items.Allows(seen.Items) && (seen.Error is null || expect.State is "error"))
        {
            yield return $"has {seen.Items} items, expected {items}";
        }
    }

    private static IEnumerable<string> PageOf(Observation seen)
    {
        var expect = seen.Case.Expect;
        if (!seen.Case.IsPage)
        {
            yield break;
        }

        if (seen.Articles.Count != 1)
        {
            yield return $"has {seen.Articles.Count} articles, expected one";
        }

        if ((expect.Article == "full" && !seen.HasPageText) || (expect.Article == "summary_only" && seen.HasPageText))
        {
            yield return $"has {(seen.HasPageText ? "the page's text" : "the feed's summary")}, expected {expect.Article}";
        }

        if (!seen.HasPageText && !seen.Stored.Any(text => text.Contains($"SUMMARY-{seen.Case.Id}", StringComparison.Ordinal)))
        {
            yield return "has lost the feed's summary";
        }

        if (!seen.HasPageText && expect.PageErrors is { } allowed && !(seen.PageError is { } error && allowed.Contains(error)))
        {
            yield return $"has page error {seen.PageError ?? "none"}, allowed is {string.Join(", ", allowed)}";
        }
    }

    private static IEnumerable<string> LimitsOf(Observation seen)
    {
        var expect = seen.Case.Expect;
        if (seen.Longest > expect.LongestTime)
        {
            yield return $"{OverLimit}: took {seen.Longest.TotalMilliseconds:0} ms, allowed is {expect.LongestTime.TotalMilliseconds:0}";
        }

        if (expect.IsAboutMemory && seen.GrownMegabytes > expect.MostMegabytes)
        {
            yield return $"{OverLimit}: took {seen.GrownMegabytes:0} MB, allowed is {expect.MostMegabytes}";
        }
    }

    private IEnumerable<string> TrafficOf(Observation seen)
    {
        var (hostile, expect) = (seen.Case, seen.Case.Expect);
        var hits = traffic.Of(hostile).ToList();
        var megabytes = traffic.SentBytes.Where(path => path.Key.Contains(hostile.Id, StringComparison.Ordinal)).Sum(path => path.Value) / Megabyte;
        if (megabytes > expect.MostWireMegabytes * expect.Fetches)
        {
            yield return $"took {megabytes:0} MB from the wire, allowed is {expect.MostWireMegabytes}";
        }

        if (hits.Count > expect.MostRequests)
        {
            yield return $"took {hits.Count} requests, allowed is {expect.MostRequests}";
        }

        foreach (var reached in expect.Forbidden.Where(name => traffic.Hits.Any(hit => hit.Path == $"/canary/{name}")))
        {
            yield return $"reached the forbidden {reached}";
        }

        if (expect.ForbiddenHeader is { } header && hits.Any(hit => hit.Headers.ContainsKey(header)))
        {
            yield return $"sent the header {header}";
        }
    }

    private static IEnumerable<string> ScheduleOf(Observation seen)
    {
        var expect = seen.Case.Expect;
        var last = seen.States.Count - 1;
        if (expect.SoonestNextFetchSeconds is { } soonest && seen.SecondsToNextFetch(last) < soonest)
        {
            yield return $"is fetched again after {seen.SecondsToNextFetch(last):0} s, expected at least {soonest}";
        }

        if (expect.LatestNextFetchSeconds is { } latest && seen.SecondsToNextFetch(last) > latest)
        {
            yield return $"is fetched again after {seen.SecondsToNextFetch(last):0} s, expected at most {latest}";
        }

        if (expect.BackoffGrows && seen.SecondsToNextFetch(last) <= seen.SecondsToNextFetch(0))
        {
            yield return $"waits {seen.SecondsToNextFetch(last):0} s after the last failure, {seen.SecondsToNextFetch(0):0} after the first";
        }

        if (expect.IsPaused && Observation.Text(seen.States[last], "state") != "paused")
        {
            yield return "is not paused";
        }

        if (expect.KeepsUrlAtFirst && Observation.Text(seen.States[0], "url") != seen.Case.FeedUrl)
        {
            yield return "changed its address at the first fetch";
        }

        if ((expect.SecondStatus == 304 || expect.State == "not_modified") && Observation.Text(seen.Runs[1], "outcome") != "not_modified")
        {
            yield return $"second fetch is {Observation.Text(seen.Runs[1], "outcome")}, expected not_modified";
        }
    }

    private IEnumerable<string> LogOf(Expectation expect)
    {
        if (expect.LogMustNotMatch is { } pattern && Regex.IsMatch(log, pattern, RegexOptions.Multiline))
        {
            yield return $"has a line in the log that matches {pattern}";
        }
    }

    private static bool IsPreferred(Observation seen) => seen.Case.Expect.Preferred switch
    {
        null => true,
        "ok" => seen.Error is null,
        var items when items.EndsWith(" items", StringComparison.Ordinal) => items == $"{seen.Items} items",
        var other => throw new InvalidOperationException($"{seen.Case.Id} prefers \"{other}\", which nobody has told this runner of"),
    };
}
