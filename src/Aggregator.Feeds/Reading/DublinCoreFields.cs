using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>The part of Dublin Core that no other member of the model holds.</summary>
internal static class DublinCoreFields
{
    /// <summary>Null when the element has none of it.</summary>
    public static FeedDublinCore? Of(Fields parent)
    {
        FeedDublinCore? found = null;
        foreach (var child in parent.All)
        {
            if ((child.Name.Namespace == Ns.Dc || child.Name.Namespace == Ns.DcTerms) && Text(child) is { } text)
            {
                found = With(found, child.Name.LocalName, text);
            }
        }

        return found;
    }

    private static FeedDublinCore? With(FeedDublinCore? found, string name, string text)
    {
        var core = found ?? FeedDublinCore.None;
        return name switch
        {
            "identifier" => core with { Identifiers = And(core.Identifiers, text) },
            "type" => core with { Types = And(core.Types, text) },
            "format" or "medium" => core with { Formats = And(core.Formats, text) },
            "source" => core with { Sources = And(core.Sources, text) },
            "relation" or "isPartOf" or "hasPart" or "references" or "isReferencedBy" or "replaces" or "isReplacedBy" or "requires" or "isVersionOf"
                or "hasVersion" or "isFormatOf" or "conformsTo" => core with { Relations = And(core.Relations, text) },
            "coverage" or "spatial" or "temporal" => core with { Coverages = And(core.Coverages, text) },
            "audience" => core with { Audiences = And(core.Audiences, text) },
            _ => found,
        };
    }

    private static IReadOnlyList<string> And(IReadOnlyList<string> before, string text) =>
        before.Count >= FeedLimits.ListLength ? before : [.. before, text];

    private static string? Text(XElement element) => PlainText.OneLine(element.Text() ?? element.Attribute(Ns.Rdf + "resource")?.Value);
}
