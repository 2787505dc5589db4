using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>One picture in several sizes has several addresses; what they share is its name.</summary>
internal static partial class PictureKey
{
    private const int ShortestName = 6;

    // No picture is named so by people or their programs, and the patterns cost the square of the length.
    private const int LongestAddress = 1000;

    /// <summary>Equal for the same picture in other sizes, formats, or through another image service; never empty.</summary>
    public static string Of(string address)
    {
        if (address.Length > LongestAddress)
        {
            return address;
        }

        var inner = Unwrapped(address);
        var path = inner.Split(['?', '#'], 2)[0].Replace("%20", " ", StringComparison.Ordinal);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => !SizeOnly().IsMatch(part)).ToList();
        if (parts.Count == 0)
        {
            return inner;
        }

        var name = SizeAtStart().Replace(SizeAtEnd().Replace(Extension().Replace(parts[^1], ""), ""), "");

        // "image.php?id=7", "/photo/123/original.jpg": the name says nothing, so what tells pictures apart stands beside it.
        var isCommon = name.Count(char.IsLetterOrDigit) < ShortestName || CommonName().IsMatch(name);
        return (isCommon ? (parts.Count > 1 ? parts[^2] + "/" : "") + name + QueryOf(inner, path) : name).ToLowerInvariant();
    }

    // "/_next/image?url=https%3A%2F%2F...", "https://proxy/fit-in/800x600/https://...": the address proper is the last one in it.
    private static string Unwrapped(string address)
    {
        var plain = address.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(address) : address;
        var inner = Math.Max(plain.LastIndexOf("http://", StringComparison.OrdinalIgnoreCase), plain.LastIndexOf("https://", StringComparison.OrdinalIgnoreCase));
        if (inner > 0)
        {
            return plain[inner..].Split('&', 2)[0];
        }

        return PathInQuery().Match(plain) is { Success: true } match ? match.Groups[1].Value : plain;
    }

    private static string QueryOf(string address, string path) => SizeInQuery().Replace(address.Length > path.Length ? address[path.Length..] : "", "").TrimEnd('?', '&');

    [GeneratedRegex(@"^(?:\d{1,4}x\d{1,4}|\d{2,4}|(?:[a-z]{1,8}[_=:-]?[\d.x]+|[a-z]{1,8}[_=:-][a-z:\d.]{1,12})(?:[,;](?:[a-z]{1,8}[_=:-]?[\w.:-]*))+|(?:w|h|q|s|width|height|quality|scale|size)[_=:-]?(?:\d+|fb)|fit-in|smart|resize|crop|format|public|thumbs?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeOnly();

    [GeneratedRegex(@"(?:[-_@.](?:s?\d{2,4}x\d{2,4}|c\d+-\d+-\d+-\d+|fit_\w+|size_\d+x\d+|v_?\d{6,}|\d{3,4}-\d{2}|x\d+y\d+|\d{2,4}w|w\d{2,4}|[1-4]x|scaled|large|medium|small|thumb(?:nail)?|full|orig(?:inal)?|crop(?:ped)?|web|mobile|desktop|preview|640|768|1024|1280|1536|1920|2048|2560))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeAtEnd();

    [GeneratedRegex(@"^(?:\d{2,4}x\d{2,4}|w\d{2,4}|\d{2,4}w)[-_]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeAtStart();

    [GeneratedRegex(@"(?:\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|php|aspx|ashx|html?))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(?:image|images|img|photo|picture|default|original|master|index|large|medium|file|download|thumbnail|getimage|imagen|bild|foto)[\d_-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommonName();

    [GeneratedRegex(@"[?&](?:url|src|image|img|path)=(/[^&]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PathInQuery();

    [GeneratedRegex(@"(?<=[?&])(?:w|h|width|height|q|quality|fit|resize|size|crop|format|fm|auto|dpr|strip|ssl|s|v|ver|t|ts)=[^&]*&?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeInQuery();
}
