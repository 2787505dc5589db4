using System.Text.Json;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises pages that are a player with few words beside it.</summary>
internal static class VideoPage
{
    // A transcript, or an article with a film in it, is longer.
    private const int LongestText = 700;

    private const string Players =
        "video, amp-video, iframe[src*='youtube'], iframe[src*='youtu.be'], iframe[src*='vimeo'], iframe[src*='dailymotion'], iframe[src*='brightcove'], iframe[src*='jwplayer'], "
        + "iframe[src*='video'], .video-player, .videoplayer, .jwplayer, [class*='VideoPlayer']";

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.Weight >= LongestText)
        {
            return null;
        }

        if (signs.Facts.Meta.First("og:type")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) is true)
        {
            return Made("meta og:type");
        }

        var isStated = signs.Facts.Linked.Article is not { } article ? signs.Facts.Linked.OfType("VideoObject").Any() : IsVideo(article);
        return isStated && signs.Facts.Document.QuerySelector(Players) is { } player ? Made($"JSON-LD VideoObject and {player.LocalName}") : null;
    }

    private static bool IsVideo(JsonElement article) => LinkedData.TypesOf(article).Any(type => type.Contains("Video", StringComparison.Ordinal));

    private static Found<SoftFailure> Made(string evidence) => new(SoftFailure.Video, evidence);
}
