using Aggregator.Fetching;

namespace Aggregator.Watching;

/// <summary>Where a source seems to have moved to, until it is sure. Adopted after three confirmations over a day.</summary>
/// <param name="Target">Where permanent redirects (301, 308) led, or where the feed says that it lives now.</param>
/// <param name="Confirmations">Fetches in a row that ended in a feed there; 0 when the feed names an address at which no feed was found.</param>
/// <param name="Since">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="IsStated">Whether the feed itself says so (itunes:new-feed-url, RSS <c>redirect</c>), and no redirect leads there.</param>
public sealed record SourceMove(Uri Target, int Confirmations, DateTimeOffset Since, DateTimeOffset Last, bool IsStated = false)
{
    /// <summary>Confirmations before a move is believed: one redirect may be a mistake, two the same mistake.</summary>
    public const int NeededConfirmations = 3;

    /// <summary>How long they must span: a captive portal, a hijacked name or a wrong rule of a server is put right within a day.</summary>
    public static readonly TimeSpan NeededSpan = TimeSpan.FromDays(1);

    // The address that a feed names is fetched to see whether it is one: more often than this would be a second subscription.
    private static readonly TimeSpan ChecksApart = TimeSpan.FromHours(8);

    /// <summary>Another source that has this address already: the two are not merged unasked. Null for none.</summary>
    public SourceId? TakenBy { get; init; }

    /// <summary>Whether it can be adopted.</summary>
    public bool IsSure => Confirmations >= NeededConfirmations && Last - Since >= NeededSpan;

    /// <summary>What is known after a fetch that ended in a feed.</summary>
    /// <param name="known">Null when nothing was.</param>
    /// <param name="target">Where it led to; null when it led nowhere else, which ends every doubt.</param>
    public static SourceMove? After(SourceMove? known, Uri? target, DateTimeOffset now, bool isStated = false)
    {
        if (target is null)
        {
            return null;
        }

        return known is not null && known.Target == target && known.Confirmations > 0
            ? known with { Confirmations = known.Confirmations + 1, Last = now, IsStated = isStated }
            : new SourceMove(target, 1, now, now, isStated);
    }

    /// <summary>Whether it is time to look again at an address that a feed names.</summary>
    internal bool IsToBeChecked(DateTimeOffset now) => now - Last >= ChecksApart;

    /// <summary>Whether a move is held back since the password given for the old address must not be handed to another host, or over an open line.</summary>
    internal bool IsHeldBack(Source source) =>
        (source.Settings.Credentials is not null || source.Url.UserInfo.Length > 0) && !FetchTrip.IsSameOrigin(source.Url, Target) && !IsSameHostEncrypted(source.Url, Target);

    private static bool IsSameHostEncrypted(Uri from, Uri to) =>
        from is { Scheme: "http", IsDefaultPort: true } && to is { Scheme: "https", IsDefaultPort: true } && string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase);
}
