using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Entries that were taken back (RFC 6721).</summary>
internal static class Tombstones
{
    /// <summary>In document order, as many as there may be items.</summary>
    public static IReadOnlyList<FeedTombstone> Of(Fields channel, Scope scope) =>
        Found.All(channel.Children(Ns.Tombstones, "deleted-entry"), entry => Tombstone(entry, scope), FeedLimits.Items);

    private static FeedTombstone? Tombstone(XElement entry, Scope scope) =>
        entry.Value("ref") is not { } id
            ? null
            : new FeedTombstone(
                id, FeedDate.Parse(entry.Value("when")), entry.Child(Ns.Tombstones, "by") is { } by ? Persons.Of(by, scope) : null,
                TextConstruct.PlainAtom(entry.Child(Ns.Tombstones, "comment")));
}
