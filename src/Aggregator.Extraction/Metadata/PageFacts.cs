using Aggregator.Extraction.Body;
using Aggregator.Html;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>What every reader of metadata looks at: the document, and what it states about itself, each read once.</summary>
/// <param name="Url">Where the page came from; null when unknown.</param>
/// <param name="BaseUrl">What relative addresses are resolved against: <c>base href</c>, else <paramref name="Url"/>.</param>
internal sealed record PageFacts(
    IDocument Document, PageElements Elements, Uri? Url, Uri? BaseUrl, MetaTags Meta, LinkedData Linked, PageBlocks Page, PublisherRules? Rules)
{
    private const int LongestTitle = 1_000;

    /// <summary>What the browser's tab says, in one line; null when the page has no title.</summary>
    public string? TabTitle { get; } = Bounded(PlainText.OrNull(Document.Title));

    /// <summary>Text of the first element that a publisher's selector finds; null when there is none.</summary>
    public string? ByRule(string? selector)
    {
        var element = selector is null ? null : Selector.First(Document, selector);
        var text = element?.GetAttribute("datetime") ?? element?.GetAttribute("content") ?? element?.TextContent;
        return PlainText.OrNull(text);
    }

    public Uri? Resolve(string? reference) => AbsoluteUrl.Resolve(reference, BaseUrl);

    private static string? Bounded(string? title) => title is { Length: > LongestTitle } ? title[..LongestTitle] : title;
}
