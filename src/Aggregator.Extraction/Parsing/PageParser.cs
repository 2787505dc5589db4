using Aggregator.Html;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp;

namespace Aggregator.Extraction.Parsing;

/// <summary>HTML to a tree that holds what is read here, and no more.</summary>
internal static class PageParser
{
    // Nobody reads comments, styles or where an element stood. MaximumDepth stays at the default of 512: everything that walks the tree relies on it.
    private static readonly HtmlParserOptions Options = new() { SkipComments = true, SkipRawText = true, DisableElementPositionTracking = true };

    // Without the observers that would follow a change of an attribute to what a browser does about it, such as looking for a style sheet.
    private static readonly IConfiguration Services = new Configuration([.. new Configuration().Services.Where(service => service is not IAttributeObserver)]);

    /// <summary>Parses a page; what would cost the square of its length is left out first, see <see cref="BoundedMarkup"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IHtmlDocument Parse(string html, CancellationToken cancellationToken) => Parse(BoundedMarkup.Of(html), cancellationToken);

    /// <inheritdoc cref="Parse(string, CancellationToken)"/>
    public static IHtmlDocument Parse(BoundedHtml page, CancellationToken cancellationToken)
    {
        using var watched = new WatchedText(page.Html, cancellationToken);
        return Parse(watched.Memory);
    }

    /// <summary>Parses a page as it is. The tree need not be disposed of: without scripts and loads it holds memory only, and taking it apart takes time.</summary>
    public static IHtmlDocument Parse(ReadOnlyMemory<char> html) => new HtmlParser(Options, BrowsingContext.New(Services)).ParseDocument(html);
}
