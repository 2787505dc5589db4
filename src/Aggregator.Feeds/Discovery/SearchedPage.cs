using System.Text;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Aggregator.Feeds.Decoding;
using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>The elements of a page that can lead to a feed, in document order, gathered in one walk.</summary>
internal sealed class SearchedPage
{
    private const int MaxBytes = 5 * 1024 * 1024;

    // More than any page of a person holds; a page of a million links costs no more than its parse.
    private const int MaxAnchors = 20_000;
    private const int MaxOthers = 2_000;

    private readonly List<PageLink> _links = [];
    private readonly List<IElement> _anchors = [];
    private readonly List<IElement> _metas = [];
    private readonly List<IElement> _scripts = [];

    private SearchedPage(IHtmlDocument document, Uri url)
    {
        Url = url;
        BaseUrl = AbsoluteUrl.Resolve(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        Gather(document);
    }

    /// <summary>Where the page came from.</summary>
    public Uri Url { get; }

    /// <summary>What relative addresses are resolved against: the <c>base</c> of the page, or its address.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Every <c>link</c>, and every <c>a</c> that says its relation and type.</summary>
    public IReadOnlyList<PageLink> Links => _links;

    /// <summary>Every <c>a</c> and <c>area</c> with an address.</summary>
    public IReadOnlyList<IElement> Anchors => _anchors;

    /// <summary>Every <c>script</c>.</summary>
    public IReadOnlyList<IElement> Scripts => _scripts;

    /// <summary>Parses the beginning of a page; the parser looks at the token.</summary>
    public static async Task<SearchedPage> ParseAsync(
        ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers, Uri url, CancellationToken cancellationToken)
    {
        var bytes = body[..Math.Min(body.Length, MaxBytes)];
        var charset = Charset.Named(CharsetLabel.InHeader(headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value));

        // MaximumDepth stays at the default of 512: the walk relies on it.
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true });
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);   // only the parser knows "meta charset"
        using var document = Utf8.IsValid(bytes.Span) ? await parser.ParseDocumentAsync(Encoding.UTF8.GetString(bytes.Span), cancellationToken)
            : charset is not null ? await parser.ParseDocumentAsync(Lenient(charset).GetString(bytes.Span), cancellationToken)
            : await parser.ParseDocumentAsync(stream, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return new SearchedPage(document, url);
    }

    /// <summary>The content of the first <c>meta</c> of that <c>name</c>, <c>property</c> or <c>itemprop</c>; null when there is none.</summary>
    public string? Meta(string name) => _metas
        .FirstOrDefault(meta => Named(meta, "name", name) || Named(meta, "property", name) || Named(meta, "itemprop", name))?
        .GetAttribute("content")?.Trim();

    private static bool Named(IElement meta, string attribute, string name) => name.Equals(meta.GetAttribute(attribute)?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Encoding Lenient(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    // Depth is bounded by the parser, so it may recurse.
    private void Gather(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element)
            {
                Keep(element);
                Gather(element);
            }
        }
    }

    private void Keep(IElement element)
    {
        switch (element.LocalName)
        {
            case "link" when _links.Count < MaxOthers:
                _links.Add(PageLink.Of(element));
                break;
            case "a" or "area" when _anchors.Count < MaxAnchors && element.HasAttribute("href"):
                _anchors.Add(element);
                if (element.HasAttribute("rel") && element.HasAttribute("type") && _links.Count < MaxOthers)
                {
                    _links.Add(PageLink.Of(element));
                }

                break;
            case "meta" when _metas.Count < MaxOthers:
                _metas.Add(element);
                break;
            case "script" when _scripts.Count < MaxOthers:
                _scripts.Add(element);
                break;
        }
    }
}
