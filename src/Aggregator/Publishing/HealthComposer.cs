using System.Net;
using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Watching;

namespace Aggregator.Publishing;

/// <summary>Sets the events of the sources' health as a feed, newest first. Pure; addresses are shown without their secrets, since whoever may read may read this.</summary>
internal sealed class HealthComposer(IReadOnlyList<Source> sources, Guid store, string title, Uri publicAddress)
{
    private const int MostEntries = 200;

    private readonly (Source Source, HealthEvent Told)[] _entries =
    [
        .. sources.SelectMany(source => source.State.Events.Select(told => (Source: source, Told: told)))
            .OrderByDescending(entry => entry.Told.At).ThenByDescending(entry => entry.Source.Id.Value).ThenBy(entry => entry.Told.Kind).Take(MostEntries),
    ];

    /// <summary>When the last of them happened; the beginning of time for none.</summary>
    public DateTimeOffset Changed => _entries.Length > 0 ? _entries[0].Told.At : DateTimeOffset.UnixEpoch;

    /// <summary>Sets the feed.</summary>
    public ComposedFeed Compose(FeedRequest request)
    {
        var site = FeedIdentity.Absolute(publicAddress, "/");
        var channel = new Feed
        {
            Format = FeedFormat.Atom,   // the writers do not ask
            Id = FeedIdentity.IdOf(store, request.Address),
            Title = $"{title}: health of the sources",
            Description = "What fails, moves, falls silent or is well again.",
            Link = site,
            Links = [new FeedLink(site, Type: "text/html")],
            SelfLink = request.HasSelf ? FeedIdentity.SelfOf(publicAddress, request) : null,
            Updated = Changed,
            Language = "en",
        };
        return new ComposedFeed(channel, [.. _entries.Select(entry => Entry(entry.Source, entry.Told))]);
    }

    private FeedItem Entry(Source source, HealthEvent told)
    {
        var name = ShownText.NameOf(source.Settings.Title ?? source.State.FeedTitle, ShownUrl.Of(source.Url));   // of one that was never read there may be many on its host
        var page = FeedIdentity.Absolute(publicAddress, $"/?q={Uri.EscapeDataString($"source:{source.Id}")}");
        return new FeedItem
        {
            // By what it is about and when it was noticed: the same after a restart, and another one the next time.
            Id = FeedIdentity.IdOf(store, $"/feeds/health#{source.Id}-{told.Kind}-{(told.IsOver ? "over" : "begun")}-{told.At.ToUnixTimeMilliseconds()}"),
            Link = page,
            Links = [new FeedLink(page, Type: "text/html")],
            Title = $"{name}: {HeadlineOf(told)}",
            Authors = [new FeedPerson(title)],
            Published = told.At,
            Updated = told.At,
            Summary = ShownText.AsHtml(told.Message),
            ContentHtml = $"<p>{WebUtility.HtmlEncode(told.Message)}</p><p>Source {source.Id}: {WebUtility.HtmlEncode(ShownUrl.Of(source.Url))}</p>",
            Categories = [new FeedCategory(HealthFlagName.Of(told.Kind)), .. told.IsOver ? new[] { new FeedCategory("recovered") } : []],
        };
    }

    private static string HeadlineOf(HealthEvent told) => told.Kind switch
    {
        HealthFlagKind.Silent => told.IsOver ? "brings news again" : "fell silent",
        HealthFlagKind.Empty => told.IsOver ? "has items again" : "became empty",
        HealthFlagKind.Extraction => told.IsOver ? "its pages give articles again" : "its pages give no articles any more",
        HealthFlagKind.Moved => "moved, and is followed",
        HealthFlagKind.MoveRefused => told.IsOver ? "no longer moves" : "moved, and needs your decision",
        _ when told.IsOver => "is fetched again",
        HealthFlagKind.Gone => "gone for good, and paused",
        HealthFlagKind.DeadHost => "its host is not reached any more",
        _ => "fails for long",
    };
}
