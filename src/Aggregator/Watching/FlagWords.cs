using System.Globalization;
using Aggregator.Fetching;
using Aggregator.Scheduling;

namespace Aggregator.Watching;

/// <summary>Flags in words: what is the matter, and what the operator can do about it. No secrets, and nothing that changes while nothing happens.</summary>
internal sealed class FlagWords(Source source)
{
    private const int LongestPiece = 300;

    private readonly SourceState _state = source.State;

    public string Gone() =>
        $"The publisher says that it is gone for good (410), so it is paused. Find its new address, add that and remove this one; `aggregator sources resume {source.Id}` tries this one again.";

    public string DeadHost(DateTimeOffset since) =>
        $"Its host has not been reached since {Words.Of(since)}. {Said()} The site may be gone: look for its new address, or remove the source. It is tried once a day.";

    public string Failing(DateTimeOffset since) => $"Every fetch has failed since {Words.Of(since)}. {Said()} It is tried again, once a day at least.";

    public string Silent(DateTimeOffset since, double? perDay) =>
        $"Nothing new since {Words.Of(since)}{(perDay is { } rate ? $", though {Words.OfRate(rate)} came before" : "")}. {Discover("See whether the site names another feed")}";

    public string Empty(DateTimeOffset since) =>
        $"Its feed has held no items since {Words.Of(since)}, though {Words.Counted(_state.Items, "item")} came before. {Discover("See whether the site names another feed")}";

    public string Extraction(PageRecord pages) =>
        $"The last {Words.Counted(pages.Fruitless, "page")} held no article{(pages.Why is { } why ? $" ({why})" : "")}, though {Percent(pages.Share)} of those before did. "
        + "Its articles have the feed's own text meanwhile. `aggregator inspect page ADDRESS` shows what is found in one; a file of publishers/ can mend it.";

    public string Moving(SourceMove move) => move.Confirmations < SourceMove.NeededConfirmations
        ? $"{Moves(move)}, confirmed {move.Confirmations} of {SourceMove.NeededConfirmations}; followed when it has been so for a day."
        : $"{Moves(move)}, confirmed {Words.Counted(move.Confirmations, "time")}; followed from {Words.Of(move.Since + SourceMove.NeededSpan)}.";

    public string MoveRefused(SourceMove move) => move.TakenBy is { } other
        ? $"{Moves(move)}, which source {other} has already. Remove one of the two: `aggregator sources remove {source.Id}`."
        : $"{Moves(move)}. It is not followed, since its password would go to another host: add the new address with its password, and remove this one.";

    public string Moved(FormerUrl former) => $"It has moved from {ShownUrl.Of(former.Url)} to {ShownUrl.Of(source.Url)}, and is followed there since {Words.Of(former.Until)}.";

    public string Mended() => $"Its feed is broken and is mended at every fetch: {Shortened(_state.Repairs[0])} The publisher would be glad to know.";

    /// <summary>That a trouble is over.</summary>
    public string Over(HealthFlag flag) => flag.Kind switch
    {
        HealthFlagKind.Silent => $"It brings news again, after none since {Words.Of(flag.Since)}.",
        HealthFlagKind.Empty => $"Its feed holds items again, after none since {Words.Of(flag.Since)}.",
        HealthFlagKind.Extraction => $"Its pages give articles again, after none since {Words.Of(flag.Since)}.",
        HealthFlagKind.MoveRefused => $"It no longer moves; it did since {Words.Of(flag.Since)}.",
        _ => $"It is fetched again, after failing since {Words.Of(flag.Since)}.",
    };

    private static string Moves(SourceMove move) => $"It {(move.IsStated ? "says that it moves" : "moves")} to {ShownUrl.Of(move.Target)}";

    private string Said() => _state.Message is { Length: > 0 } message ? Shortened(message) : "";

    private string Discover(string why) => _state.SiteUrl is { } site ? $"{why}: `aggregator discover {ShownUrl.Of(site)}`." : $"{why}.";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    private static string Shortened(string text) => text.Length <= LongestPiece ? text : string.Concat(text.AsSpan(0, LongestPiece), "...");
}
