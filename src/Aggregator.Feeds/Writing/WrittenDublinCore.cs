using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>The part of Dublin Core that no other member of the model holds.</summary>
internal static class WrittenDublinCore
{
    public static IEnumerable<XElement?> Of(FeedDublinCore? core) => core is null ? [] :
    [
        .. Lines(Ns.Dc + "identifier", core.Identifiers),
        .. Lines(Ns.Dc + "type", core.Types),
        .. Lines(Ns.Dc + "format", core.Formats),
        .. Lines(Ns.Dc + "source", core.Sources),
        .. Lines(Ns.Dc + "relation", core.Relations),
        .. Lines(Ns.Dc + "coverage", core.Coverages),
        .. Lines(Ns.DcTerms + "audience", core.Audiences),
    ];

    private static IEnumerable<XElement?> Lines(XName name, IReadOnlyList<string> texts) => texts.Select(text => FeedXml.Line(name, text));
}
