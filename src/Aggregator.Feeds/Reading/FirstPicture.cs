using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>The first picture of a clean fragment, of which trackers and placeholders are gone already.</summary>
internal static partial class FirstPicture
{
    // Pixels; what is smaller is a smiley, a button or somebody's face.
    private const int SmallestSide = 64;

    /// <summary>Its address; null when there is none, or none that is not an icon.</summary>
    public static Uri? In(string? html) => html?.Contains("<img", StringComparison.Ordinal) != true ? null
        : Image().Matches(html).Where(image => !IsIcon(image.Value)).Select(image => Source().Match(image.Value))
            .Select(source => source.Success ? AbsoluteUrl.Resolve(WebUtility.HtmlDecode(source.Groups["url"].Value), null) : null)
            .FirstOrDefault(url => url is not null);

    private static bool IsIcon(string image) => Side().Matches(image)
        .Any(side => int.TryParse(side.Groups["pixels"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestSide);

    [GeneratedRegex("""<img\s[^>]*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("\\ssrc=\"(?<url>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex("\\s(?:width|height)=\"(?<pixels>\\d+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
