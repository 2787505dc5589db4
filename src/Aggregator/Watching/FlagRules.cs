using Aggregator.Fetching;

namespace Aggregator.Watching;

/// <summary>Which flags a source has, by what is known of it at one moment. Pure; each rule is one method.</summary>
internal sealed class FlagRules(Source source, WatchingOptions options, DateTimeOffset now)
{
    private static readonly TimeSpan DeadAfter = TimeSpan.FromDays(7);
    private static readonly TimeSpan MovedFor = TimeSpan.FromDays(30);

    private readonly SourceState _state = source.State;
    private readonly FlagWords _words = new(source);

    /// <summary>That it cannot be fetched: at most one, the one that says most.</summary>
    public HealthFlag? Unreached()
    {
        if (_state.Error is not { } error || _state.FailingSince is not { } since)
        {
            return null;
        }

        return error is FetchError.Gone ? new HealthFlag(HealthFlagKind.Gone, since, _words.Gone())
            : error is FetchError.Connect && now - since >= DeadAfter ? new HealthFlag(HealthFlagKind.DeadHost, since, _words.DeadHost(since))
            : now - since >= options.FailingAfter ? new HealthFlag(HealthFlagKind.Failing, since, _words.Failing(since))
            : null;
    }

    /// <summary>What a fetch that went well shows.</summary>
    public IEnumerable<HealthFlag> OfWell() => new[] { Silent(), Empty(), Extraction(), Moving(), Moved(), Mended() }.OfType<HealthFlag>();

    private HealthFlag? Silent() => _state.EmptySince is null && Silence.Since(_state.RecentItems, options.SilentAfter, now) is { } since
        ? new HealthFlag(HealthFlagKind.Silent, since, _words.Silent(since, ItemRate.PerDayUntil(_state.RecentItems, since)))
        : null;

    private HealthFlag? Empty() => _state.EmptySince is { } since ? new HealthFlag(HealthFlagKind.Empty, since, _words.Empty(since)) : null;

    private HealthFlag? Extraction() => _state.Pages is { IsBroken: true } pages
        ? new HealthFlag(HealthFlagKind.Extraction, pages.Since ?? now, _words.Extraction(pages))
        : null;

    private HealthFlag? Moving()
    {
        if (_state.Move is not { Confirmations: > 0 } move)
        {
            return null;
        }

        var isRefused = move.IsSure && (move.TakenBy is not null || move.IsHeldBack(source));
        return isRefused
            ? new HealthFlag(HealthFlagKind.MoveRefused, move.Since, _words.MoveRefused(move))
            : new HealthFlag(HealthFlagKind.Moving, move.Since, _words.Moving(move));
    }

    private HealthFlag? Moved() => _state.FormerUrls is [.., var former] && now - former.Until < MovedFor
        ? new HealthFlag(HealthFlagKind.Moved, former.Until, _words.Moved(former))
        : null;

    private HealthFlag? Mended() => _state.Repairs.Count > 0 ? new HealthFlag(HealthFlagKind.Mended, now, _words.Mended()) : null;
}
