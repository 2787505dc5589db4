using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Pictures that a script would load: their true address stands in another attribute.</summary>
internal static class LazyImage
{
    private static readonly string[] AddressAttributes =
        ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-hi-res-src", "data-full-src", "data-image", "data-srcset",
        "data-lazy-srcset", "srcset"];

    /// <summary>A copy of the image whose <c>src</c> is the address to show.</summary>
    public static IElement Resolve(IElement image)
    {
        var copy = (IElement)image.Clone(deep: false);
        if (AddressOf(image) is { } address)
        {
            copy.SetAttribute("src", address);
        }

        return copy;
    }

    /// <summary>The address to show; null when the image has none.</summary>
    public static string? AddressOf(IElement image)
    {
        var source = image.GetAttribute("src")?.Trim();
        if (!IsPlaceholder(source))
        {
            return source;
        }

        foreach (var attribute in AddressAttributes)
        {
            if (image.GetAttribute(attribute)?.Trim() is { Length: > 0 } value && !IsPlaceholder(FirstOf(value)))
            {
                return FirstOf(value);
            }
        }

        return null;
    }

    // "a.jpg 1x, b.jpg 2x": the first is as good as any; data: addresses hold commas but are placeholders anyway.
    private static string FirstOf(string value) => value.Split([' ', '\n', '\t'], 2)[0].TrimEnd(',');

    private static bool IsPlaceholder(string? source) =>
        string.IsNullOrEmpty(source) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || source.StartsWith("about:", StringComparison.OrdinalIgnoreCase) ||
        source.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || source.Contains("/blank.", StringComparison.OrdinalIgnoreCase) ||
        source.Contains("/spacer.", StringComparison.OrdinalIgnoreCase) || source.Contains("grey-placeholder", StringComparison.OrdinalIgnoreCase);
}
