using AngleSharp.Dom;
using Aggregator.Extraction.Body;
using Aggregator.Html;

namespace Aggregator.Extraction.Metadata;

/// <summary>What every reader of metadata looks at: the document, and what it states about itself, each read once.</summary>
/// <param name="Url">Where the page came from; null when unknown.</param>
/// <param name="BaseUrl">What relative addresses are resolved against: <c>base href</c>, else <paramref name="Url"/>.</param>
internal sealed record PageFacts(
    IDocument Document, PageElements Elements, Uri? Url, Uri? BaseUrl, MetaTags Meta, LinkedData Linked, PageBlocks Page, PublisherRules? Rules)
{
    /// <summary>Text of the first element that a publisher's selector finds; null when there is none.</summary>
    public string? ByRule(string? selector)
    {
        var element = selector is null ? null : Selector.First(Document, selector);
        var text = element?.GetAttribute("datetime") ?? element?.GetAttribute("content") ?? element?.TextContent;
        return PlainText.OrNull(text);
    }

    public Uri? Resolve(string? reference) => AbsoluteUrl.Resolve(reference, BaseUrl);
}
