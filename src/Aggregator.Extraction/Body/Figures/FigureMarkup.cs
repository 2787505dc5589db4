using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>A figure as HTML: the pictures, then the caption, a line each.</summary>
internal static partial class FigureMarkup
{
    private static readonly string[] Words = ["alt", "title"];

    public static IElement Of(IDocument document, Figure figure)
    {
        var element = document.CreateElement("figure");
        foreach (var picture in figure.Pictures)
        {
            element.AppendChild(Linked(document, picture));
        }

        if (figure.Caption.Count > 0)
        {
            element.AppendChild(Caption(document, figure.Caption));
        }

        return element;
    }

    /// <summary>Whether a link leads to a picture or its page in a gallery.</summary>
    public static bool IsPicture(string target) => PictureFile().IsMatch(target);

    // A link to the picture itself, larger, is of no use without the page's scripts; another is the author's.
    private static IElement Linked(IDocument document, IElement picture)
    {
        var image = Image(document, picture);
        var link = picture.Closest("a[href]");
        if (link?.GetAttribute("href") is not { } target || target.StartsWith('#') || IsPicture(target))
        {
            return image;
        }

        var copy = document.CreateElement("a");
        copy.SetAttribute("href", target);
        copy.AppendChild(image);
        return copy;
    }

    private static IElement Image(IDocument document, IElement picture)
    {
        var address = ImageAddress.Of(picture) ?? "";
        var image = document.CreateElement("img");
        image.SetAttribute("src", address);
        foreach (var name in address == picture.GetAttribute("src") ? [.. Words, "width", "height"] : Words)
        {
            if (picture.GetAttribute(name) is { Length: > 0 } value)
            {
                image.SetAttribute(name, value);
            }
        }

        return image;
    }

    private static IElement Caption(IDocument document, IReadOnlyList<string> lines)
    {
        var caption = document.CreateElement("figcaption");
        foreach (var line in lines)
        {
            if (caption.HasChildNodes)
            {
                caption.AppendChild(document.CreateElement("br"));
            }

            caption.AppendChild(document.CreateTextNode(line));
        }

        return caption;
    }

    [GeneratedRegex(@"\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)|/photos?/|/images?/|/gallery|/galerie|[/?]attachment|/media/|^javascript:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureFile();
}
