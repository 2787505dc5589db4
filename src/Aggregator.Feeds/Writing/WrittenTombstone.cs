using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>Entries that were taken back (RFC 6721).</summary>
internal static class WrittenTombstone
{
    /// <summary>Null for one that does not say which entry.</summary>
    public static XElement? Of(FeedTombstone deleted) => FeedXml.Attribute("ref", deleted.Ref) is not { } id ? null : new XElement(
        Ns.Tombstones + "deleted-entry", id, FeedXml.Attribute("when", deleted.When),
        deleted.By is { } by ? WrittenPeople.AsInAtom(Ns.Tombstones + "by", by) : null, WrittenAtomText.Line(Ns.Tombstones + "comment", deleted.Comment));
}
