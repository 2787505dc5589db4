using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>Frames, embeds and objects: none is republished, but what a publisher meant to be seen becomes a link to it.</summary>
internal static partial class Embeds
{
    /// <summary>What only an author's or a player's embed code says: none of it makes sense on a frame that nobody sees.</summary>
    private static readonly string[] SaidOfTheSeen = ["allowfullscreen", "allow", "frameborder", "loading", "title", "aria-label"];

    /// <summary>The link that stands for an embedded page or player; null when there is nothing to follow.</summary>
    /// <remarks>Every player's embed code says how large it is, what it is called, or that it may fill the screen; a bare frame is a tracker or an
    /// advertisement, unless its address says that it was made to be embedded.</remarks>
    public static (string Address, string Title)? LinkFor(IElement element, Uri? baseUrl)
    {
        var reference = element.GetAttribute("src") ?? element.GetAttribute("data");
        if (AbsoluteUrl.Written(reference, baseUrl) is not { } address || Pictures.IsTracker(element) || IsHidden(element))
        {
            return null;
        }

        var frame = new Uri(address);
        if (!IsMeantToBeSeen(element, frame) || KnownTrackers.IsOne(frame))
        {
            return null;
        }

        var known = KnownEmbeds.Of(frame);
        return (known.Address ?? address, OwnWords(element) ?? known.Label);
    }

    private static bool IsMeantToBeSeen(IElement element, Uri frame) =>
        Array.Exists(SaidOfTheSeen, element.HasAttribute)
        || (element.HasAttribute("width") && element.HasAttribute("height"))
        || SaysSize().IsMatch(element.GetAttribute("style") ?? "")
        || PlayerClass().IsMatch(element.GetAttribute("class") ?? "")
        || MadeToEmbed().IsMatch(frame.GetLeftPart(UriPartial.Path));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || HidingStyle().IsMatch(element.GetAttribute("style") ?? "");

    // A name of one word is for scripts ("google_ads_iframe_1"); one with spaces was written for people.
    private static string? OwnWords(IElement element) =>
        Said(element, "title") ?? Said(element, "aria-label") ?? (Said(element, "name") is { } name && name.Contains(' ', StringComparison.Ordinal) ? name : null);

    private static string? Said(IElement element, string attribute) => element.GetAttribute(attribute)?.Trim() is { Length: > 0 } words ? words : null;

    [GeneratedRegex(@"(?:width|height)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysSize();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|(?<![-\w])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(?<![a-z])(?:embed|player|video|youtube|vimeo)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlayerClass();

    [GeneratedRegex(@"//(?:embed|player)s?\.|/(?:embed(?:s|ded)?|player|embed_code|embeddedplayer)(?:[/.]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MadeToEmbed();
}
