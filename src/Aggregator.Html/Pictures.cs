using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>Pictures that are not there to be looked at.</summary>
internal static class Pictures
{
    /// <summary>A counting pixel: at most one dot wide and high. FeedBurner, WordPress and every mail tool append one.</summary>
    public static bool IsTracker(IElement image) => IsTiny(image.GetAttribute("width")) && IsTiny(image.GetAttribute("height"));

    /// <summary>A stand-in that carries its picture in its address, until a script puts the real one there.</summary>
    public static bool IsPlaceholder(IElement image) =>
        image.GetAttribute("src")?.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true && !image.HasAttribute("srcset");

    /// <summary>Whether there is an address to load it from.</summary>
    public static bool HasAddress(IElement image, Uri? baseUrl) =>
        AbsoluteUrl.Written(image.GetAttribute("src"), baseUrl) is not null || (image.GetAttribute("srcset") is { } set && SourceSet.Clean(set, baseUrl) is not null);

    /// <summary>Whether an address is said at all, of whatever worth. A picture without any was left empty by its author, and is left as it is: nothing was lost.</summary>
    public static bool NamesAddress(IElement image) => image.HasAttribute("src") || image.HasAttribute("srcset");

    /// <summary>Whether it comes from a place that serves nothing but counting pixels and buttons.</summary>
    public static bool IsFromTracker(IElement image, Uri? baseUrl) =>
        AbsoluteUrl.Written(image.GetAttribute("src"), baseUrl) is { } address && KnownTrackers.IsOne(new Uri(address));

    private static bool IsTiny(string? size) => size?.Trim() is "0" or "1" or "0px" or "1px";
}
