using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>The id of an Atom feed or entry.</summary>
internal static class AtomId
{
    /// <summary>As it is written, but a path is made absolute; null when absent.</summary>
    /// <remarks>RFC 4287 4.2.6 allows no relative reference. Those who write "/2026/one" mean their own site, and so the id is the same in a copy of the feed.</remarks>
    public static string? Of(XElement parent, Scope scope) =>
        parent.TextOf(Ns.Atom, "id") is not { } id ? null
        : id[0] is '/' || id.StartsWith("./", StringComparison.Ordinal) || id.StartsWith("../", StringComparison.Ordinal)
            ? scope.UrlOf(parent, Ns.Atom, "id")?.OriginalString ?? id
            : id;
}
