using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>Frames, embeds and objects: none is republished, but what a publisher meant to be seen becomes a link to it.</summary>
internal static class Embeds
{
    /// <summary>The link that stands for an embedded page or player; null when there is nothing to follow.</summary>
    /// <remarks>Every player's embed code says how large it is, what it is called, or that it may fill the screen. A bare frame is a tracker or an
    /// advertisement.</remarks>
    public static (string Address, string Title)? LinkFor(IElement element, Uri? baseUrl)
    {
        var title = element.GetAttribute("title")?.Trim() ?? "";
        var isMeantToBeSeen = title.Length > 0 || element.HasAttribute("allowfullscreen") || (element.HasAttribute("width") && element.HasAttribute("height"));
        var reference = element.GetAttribute("src") ?? element.GetAttribute("data");
        if (!isMeantToBeSeen || Pictures.IsTracker(element) || AbsoluteUrl.Written(reference, baseUrl) is not { } address)
        {
            return null;
        }

        return (address, title.Length > 0 ? title : new Uri(address).Host);
    }
}
