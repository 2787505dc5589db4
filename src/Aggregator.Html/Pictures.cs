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

    private static bool IsTiny(string? size) => size?.Trim() is "0" or "1" or "0px" or "1px";
}
