using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;
using Aggregator.Html;

namespace Aggregator.Extraction;

/// <summary>Reads from a parsed document what all later steps share.</summary>
internal static class PageReading
{
    public static PageFacts Read(IHtmlDocument document, Uri? url, PublisherRules? rules, CancellationToken cancellationToken)
    {
        TemplateText.Unpack(document);
        Strip(document, rules);
        var baseUrl = AbsoluteUrl.Resolve(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        var meta = MetaTags.Read(document);
        var linked = LinkedData.Read(document, meta.First("og:title") ?? document.Title);
        var blocks = document.Body is { } body ? BlockWalk.Read(body, cancellationToken) : new PageBlocks([], [], []);
        return new PageFacts(document, url, baseUrl, meta, linked, blocks, rules);
    }

    /// <summary>The element the publisher's rules name as the body; null for the general method, also when the selector finds nothing.</summary>
    public static IElement? RuledBody(PageFacts facts) =>
        facts.Rules?.Body is { } selector ? Selector.First(facts.Document, selector) : null;

    private static void Strip(IHtmlDocument document, PublisherRules? rules)
    {
        foreach (var selector in rules?.Strip ?? [])
        {
            foreach (var element in Selector.All(document, selector))
            {
                element.Remove();
            }
        }
    }
}
