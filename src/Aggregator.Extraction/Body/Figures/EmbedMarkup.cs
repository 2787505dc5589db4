using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>
/// Frames and players in the form that <c>Aggregator.Html</c> makes links and players of: late addresses in their place, custom elements as the frames they stand for.
/// </summary>
internal static class EmbedMarkup
{
    private static readonly string[] Late = ["data-src", "data-lazy-src", "data-cmp-src", "data-original", "nitro-lazy-src", "data-url"];

    // Custom elements: the attribute that names the thing, and the frame that shows it.
    private static readonly (string Element, string Attribute, string Frame)[] Custom =
    [
        ("amp-youtube", "data-videoid", "https://www.youtube.com/embed/{0}"), ("lite-youtube", "videoid", "https://www.youtube.com/embed/{0}"),
        ("youtube-video", "videoid", "https://www.youtube.com/embed/{0}"), ("lite-vimeo", "videoid", "https://player.vimeo.com/video/{0}"),
        ("amp-vimeo", "data-videoid", "https://player.vimeo.com/video/{0}"), ("amp-dailymotion", "data-videoid", "https://www.dailymotion.com/embed/video/{0}"),
        ("amp-twitter", "data-tweetid", "https://platform.twitter.com/embed/Tweet.html?id={0}"),
        ("amp-instagram", "data-shortcode", "https://www.instagram.com/p/{0}/embed"), ("amp-iframe", "src", "{0}"),
    ];

    /// <summary>Whether the walk notes the place of such an element, and does not look into it.</summary>
    public static bool IsEmbed(string name) => name is "iframe" or "video" or "audio" or "embed" or "object" || Array.Exists(Custom, row => row.Element == name);

    /// <summary>What stands in the element's place; null when there is nothing to follow.</summary>
    public static IElement? Of(IDocument document, IElement element)
    {
        if (EmbeddedPost.Is(element))
        {
            return EmbeddedPost.Markup(document, element);
        }

        var player = element.LocalName is "video" or "audio" ? Player(element) : Frame(document, element);
        if (player is null)
        {
            return null;
        }

        // A link is a line of text, a player a block.
        var paragraph = document.CreateElement(player.LocalName is "video" or "audio" ? "figure" : "p");
        paragraph.AppendChild(player);
        return paragraph;
    }

    private static IElement? Frame(IDocument document, IElement element)
    {
        foreach (var (name, attribute, address) in Custom)
        {
            if (name == element.LocalName)
            {
                return element.GetAttribute(attribute) is { Length: > 0 } id ? Made(document, element, address.Replace("{0}", id, StringComparison.Ordinal)) : null;
            }
        }

        var frame = (IElement)element.Clone(deep: false);
        SetAddress(frame);
        return frame;
    }

    private static IElement Made(IDocument document, IElement element, string address)
    {
        var frame = document.CreateElement("iframe");
        frame.SetAttribute("src", address);
        frame.SetAttribute("allowfullscreen", "");   // it is meant to be seen
        if ((element.GetAttribute("title") ?? element.GetAttribute("playlabel")) is { Length: > 0 } title)
        {
            frame.SetAttribute("title", title);
        }

        return frame;
    }

    private static IElement? Player(IElement element)
    {
        var player = (IElement)element.Clone(deep: true);
        SetAddress(player);
        foreach (var source in player.Children.Where(child => child.LocalName == "source"))
        {
            SetAddress(source);
        }

        return IsAddress(player) || player.Children.Any(child => child.LocalName == "source" && IsAddress(child)) ? player : null;
    }

    private static void SetAddress(IElement element)
    {
        if (!IsAddress(element) && Late.Select(element.GetAttribute).FirstOrDefault(value => value is { Length: > 0 }) is { } address)
        {
            element.SetAttribute("src", address);
        }
    }

    // A script feeds a "blob:" from elsewhere; nobody can follow it.
    private static bool IsAddress(IElement element) =>
        (element.GetAttribute("src") ?? (element is IHtmlObjectElement ? element.GetAttribute("data") : null)) is { Length: > 0 } address
            && !address.StartsWith("about:", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("blob:", StringComparison.OrdinalIgnoreCase)
            && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
