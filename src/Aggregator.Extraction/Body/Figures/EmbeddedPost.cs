using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>A post of a social network that a page quotes: the networks' own embed codes put its text into a blockquote, which their scripts dress up.</summary>
internal static class EmbeddedPost
{
    private static readonly FrozenSet<string> Classes = FrozenSet.ToFrozenSet(
    [
        "twitter-tweet", "twitter-video", "twitter-tweet-rendered", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed", "fb-post", "fb-video", "reddit-card",
        "reddit-embed-bq", "text-post-media", "imgur-embed-pub", "wp-embedded-content",
    ]);

    // Where the address of the post stands when no link in it leads there.
    private static readonly string[] Addresses = ["data-instgrm-permalink", "data-text-post-permalink", "cite", "data-href"];

    public static bool Is(IElement element) => element.LocalName is "blockquote" or "div" && element.ClassName is { Length: > 0 } && element.ClassList.Any(Classes.Contains);

    /// <summary>A quote: the post's words in paragraphs, and a link to it.</summary>
    public static IElement Markup(IDocument document, IElement post)
    {
        var quote = document.CreateElement("blockquote");
        AppendFlow(document, post, quote, null);
        if (Addresses.Select(post.GetAttribute).FirstOrDefault(value => value is { Length: > 0 }) is { } address
            && quote.QuerySelectorAll("a").All(link => PathOf(link.GetAttribute("href")) != PathOf(address)))
        {
            var paragraph = Paragraph(document, quote);
            var link = document.CreateElement("a");
            link.SetAttribute("href", address);
            link.TextContent = Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.Host + url.AbsolutePath : address;
            paragraph.AppendChild(link);
        }

        return quote;
    }

    // The codes nest a dozen styled boxes; what flows together stays together, all else is a paragraph.
    private static void AppendFlow(IDocument document, IElement from, IElement quote, IElement? paragraph)
    {
        foreach (var child in from.ChildNodes)
        {
            if (child is IElement block && !Tags.Inline.Contains(block.LocalName) && block.LocalName != "br")
            {
                paragraph = null;
                if (block.LocalName == "p" && !string.IsNullOrWhiteSpace(block.TextContent))
                {
                    quote.AppendChild(block.Clone());
                }
                else if (!Tags.Silent.Contains(block.LocalName) && block.LocalName != "img")
                {
                    AppendFlow(document, block, quote, null);
                }
            }
            else if (paragraph is not null || !string.IsNullOrWhiteSpace(child.TextContent))
            {
                paragraph ??= Paragraph(document, quote);
                paragraph.AppendChild(child.Clone());
            }
        }
    }

    private static IElement Paragraph(IDocument document, IElement quote) => (IElement)quote.AppendChild(document.CreateElement("p"));

    private static string PathOf(string? address) => (address ?? "").Split('?', 2)[0].TrimEnd('/');
}
