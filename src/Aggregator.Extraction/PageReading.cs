using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;
using Aggregator.Html;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aggregator.Extraction;

/// <summary>Reads from a parsed document what all later steps share.</summary>
internal static class PageReading
{
    public static PageFacts Read(IHtmlDocument document, Uri? url, PublisherRules? rules, CancellationToken cancellationToken)
    {
        var elements = ElementWalk.Read(document, cancellationToken);
        if (TemplateText.Unpack(elements.Scripts) | Strip(document, rules))
        {
            elements = ElementWalk.Read(document, cancellationToken);   // the tree is another one now
        }

        var baseUrl = AbsoluteUrl.Resolve(elements.Base?.GetAttribute("href"), url) ?? url;
        var meta = MetaTags.Read(elements.Metas);
        var linked = LinkedData.Read(elements.Scripts, meta.First("og:title") ?? document.Title, cancellationToken);
        var blocks = document.Body is { } body ? BlockWalk.Read(body, cancellationToken) : new PageBlocks([], [], []);
        return new PageFacts(document, elements, url, baseUrl, meta, linked, blocks with { Descriptions = DescriptionsIn(meta, linked) }, rules);
    }

    /// <summary>The element the publisher's rules name as the body; null for the general method, also when the selector finds nothing.</summary>
    public static IElement? RuledBody(PageFacts facts) =>
        facts.Rules?.Body is { } selector ? Selector.First(facts.Document, selector) : null;

    private static IReadOnlyList<string> DescriptionsIn(MetaTags meta, LinkedData linked) =>
    [
        .. meta.All("description"), .. meta.All("og:description"), .. meta.All("twitter:description"),
        .. linked.ArticleText("description") is { } described ? [described] : Array.Empty<string>(),
    ];

    private static bool Strip(IHtmlDocument document, PublisherRules? rules)
    {
        var hasStripped = false;
        foreach (var selector in rules?.Strip ?? [])
        {
            foreach (var element in Selector.All(document, selector))
            {
                element.Remove();
                hasStripped = true;
            }
        }

        return hasStripped;
    }
}
