using Aggregator.Service.Commands.Sources;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Tests.Commands.Sources;

public sealed class SourceLinesTests
{
    private static readonly DateTimeOffset Since = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly SourceJson _well = new()
    {
        Id = 3, Url = "https://post.test/feed", Title = "The Post", State = "ok", NextFetchReason = "about 8 items a day",
        Failures = 0, Items = 6, ItemsPerDay = 8.96, Unwell = false, Flags = [], FormerUrls = [], Repairs = [],
    };

    [Theory]
    [InlineData("failing")]
    [InlineData("dead_host")]
    [InlineData("gone")]
    public void What_a_flag_says_of_a_failure_is_not_said_twice(string flag)
    {
        var source = _well with { State = "error", Error = "connect", Message = "No connection.", Failures = 20, Flags = [new FlagJson(flag, Since, "It fails. No connection.")] };

        var facts = SourceLines.Facts(source).ToList();

        Assert.Contains("  error        connect", facts);
        Assert.Single(facts, fact => fact.Contains("No connection.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failure_that_no_flag_tells_of_is_told_in_words()
    {
        var source = _well with { State = "error", Error = "connect", Message = "No connection.", Failures = 1, Flags = [new FlagJson("silent", Since, "Nothing new.")] };

        var facts = SourceLines.Facts(source).ToList();

        Assert.Contains("  error        connect: No connection.", facts);
        Assert.Contains("  silent       Nothing new.", facts);
    }

    [Fact]
    public void Each_repair_is_told_once()
    {
        var source = _well with { Flags = [new FlagJson("mended", Since, "Its feed is broken: cut short.")], Repairs = ["cut short.", "two titles."] };

        var mended = SourceLines.Facts(source).Where(fact => fact.StartsWith("  mended ", StringComparison.Ordinal));

        Assert.Equal(["  mended       cut short.", "  mended       two titles."], mended);
    }
}
