using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>Where a picture is: scripts that load late keep the true address in another attribute, or several sizes of it.</summary>
internal static class ImageAddress
{
    private const int LongestAddress = 2000;

    // A page says these of pictures that its script puts into src later; what stands in src until then may well look like a picture.
    private static readonly string[] Late =
        ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-lazyload", "data-real-src", "data-actualsrc", "nitro-lazy-src", "data-cmp-src"];

    private static readonly string[] Sets = ["srcset", "data-srcset", "data-lazy-srcset", "data-original-set", "nitro-lazy-srcset"];

    // Only where nothing else is there: most are addresses of scripts, thumbnails or downloads.
    private static readonly string[] Last =
        ["data-img", "data-img-url", "data-image", "data-url", "data-hi-res-src", "data-full-src", "data-src-medium", "data-src-large", "data-large-file",
        "data-orig-file", "data-original-mos", "data-ctrl-image"];

    private static readonly string[] StandIns =
        ["placeholder", "/blank.", "/spacer.", "/pixel.", "/transparent.", "loading.gif", "loading.svg", "/loader.", "preloader",
        "/lazy.", "/1x1.", "/empty.", "/grey.", "/gray.", "trans.gif"];

    /// <summary>The address to show, as the page writes it; null when the image has none.</summary>
    public static string? Of(IElement image) =>
        First(image, Late) ?? Sized(image) ?? Usable(image.GetAttribute("src")) ?? OfPicture(image) ?? First(image, Last);

    /// <summary>Whether an attribute's value can be the address of a picture: no stand-in, no template, no data.</summary>
    public static bool IsAddress(string value) =>
        value.Length is > 3 and <= LongestAddress && value.AsSpan().IndexOfAny(" {}<>\"") < 0 && value.AsSpan().IndexOfAny("/.") >= 0
            && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("about:", StringComparison.OrdinalIgnoreCase)
            && !value.StartsWith("blob:", StringComparison.OrdinalIgnoreCase)
            && !Array.Exists(StandIns, word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string? First(IElement image, string[] attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Usable(image.GetAttribute(attribute)) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static string? Sized(IElement image)
    {
        foreach (var attribute in Sets)
        {
            if (image.GetAttribute(attribute) is { Length: > 0 } set && ImageCandidates.Best(set) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static string? OfPicture(IElement image) =>
        image.ParentElement is { LocalName: "picture" } picture
            ? picture.Children.Where(child => child.LocalName == "source").Select(Sized).FirstOrDefault(address => address is not null) : null;

    // An address may hold blanks that the publisher did not escape; a list of addresses holds line ends or commas with blanks.
    private static string? Usable(string? value) => value?.Trim() is { Length: > 0 } address && IsAddress(address.Replace(" ", "%20", StringComparison.Ordinal)) ? address : null;
}
