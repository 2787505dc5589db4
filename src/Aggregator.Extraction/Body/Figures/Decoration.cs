using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>Images that are no pictures of the article: counting pixels, spacers, icons, logos, portraits of the authors.</summary>
internal static partial class Decoration
{
    private const int Narrowest = 100;
    private const int Lowest = 50;

    // The patterns cost the square of a name's length.
    private const int LongestName = 200;

    /// <summary>Whether it is there to count, or to keep a place.</summary>
    public static bool IsPixel(IElement image, string address) =>
        Counter().IsMatch(address) || (image.GetAttribute("width") is "0" or "1" or "1px" or "2" && image.GetAttribute("height") is "0" or "1" or "1px" or "2");

    /// <summary>Judged by what the image says of itself: its size, its file's name, and the names of the inline elements around it.</summary>
    /// <param name="address">Where it is, as the page writes it.</param>
    public static bool Is(IElement image, string address, HintReader hints)
    {
        if (IsPixel(image, address) || SizeOf(image, "width") < Narrowest || SizeOf(image, "height") < Lowest)
        {
            return true;
        }

        var path = End(address.Split('?', 2)[0]);
        var name = path[(path.TrimEnd('/').LastIndexOf('/') + 1)..];
        var isLinked = image.ParentElement is { LocalName: "a" } || image.ParentElement?.ParentElement is { LocalName: "a" };
        return IconName().IsMatch(name) || (isLinked && Poster().IsMatch(name)) || Portrait().IsMatch(Short(image.GetAttribute("alt"))) || IsNamedSo(image, hints);
    }

    private static string Short(string? words) => words is { Length: <= LongestName } ? words : "";

    private static string End(string path) => path.Length <= LongestName ? path : path[^LongestName..];

    // Block-level elements are regions and are judged with the text in them.
    private static bool IsNamedSo(IElement image, HintReader hints)
    {
        const RegionHints Apart = (RegionHints.Foreign | RegionHints.Byline) & ~RegionHints.Related;
        for (var element = image;
             element is not null && (element == image || Tags.Inline.Contains(element.LocalName) || element.LocalName == "picture");
             element = element.ParentElement)
        {
            // "size-facebook" on a picture is its format.
            if ((hints.Of(element) & (element == image ? Apart & ~RegionHints.Share : Apart)) != 0 || IconClass().IsMatch(Short(element.ClassName)))
            {
                return true;
            }
        }

        return false;
    }

    // Without a size, or with none given to the height, it may be of any.
    private static int SizeOf(IElement image, string attribute) =>
        int.TryParse(image.GetAttribute(attribute)?.Replace("px", "", StringComparison.Ordinal), out var size) && size > 0 ? size : int.MaxValue;

    [GeneratedRegex(@"^(?:headshot|avatar|profile (?:picture|photo|image)|author(?:'s)? (?:picture|photo|image)|logo\b|.{0,40}\blogo$|기자 사진)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();

    // What is linked and so named sells something.
    [GeneratedRegex(@"(?:banner|logo|promo|subscribe|order-?now)[^/]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Poster();

    [GeneratedRegex(@"gravatar\.com/|/avatars?/|feedburner\.com/|doubleclick\.net/|/pixel[./?]|//pixel\.|[?&]pixel=|/tracking/|/count(?:er)?\.(?:gif|php)|//count\.|//ad[a-z0-9-]*\.|/adserver|vgwort\.de/|/smilies/|/emoji/|/emoticons?/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^(?:.*[^a-z])?(?:logos?|icons?|ico|avatar|sprite|spacer|spacerball|blank|pixel|btn|button|bullet|arrow|share|facebook|twitter|whatsapp|instagram|linkedin|pinterest|rss|printer|badge|favicon|emoji)(?:[^a-z].*)?\.(?:gif|png|svg|webp)$|\.svg$|^1x1\.|^p\.gif$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IconName();

    [GeneratedRegex(@"(?<![a-z])(?:avatar|icon|ico|emoji|logo|portrait|headshot|gravatar|smiley)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IconClass();
}
