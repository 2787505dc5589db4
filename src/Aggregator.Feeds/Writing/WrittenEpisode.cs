using System.Globalization;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>An episode of a podcast: iTunes, Podcasting 2.0, Podlove Simple Chapters.</summary>
internal static class WrittenEpisode
{
    /// <summary>A table of names; empty for an item that is no episode.</summary>
    public static IEnumerable<XElement?> Of(FeedEpisode? episode) => episode is null ? [] :
    [
        FeedXml.HtmlLine(Ns.Itunes + "title", episode.Title),
        FeedXml.HtmlLine(Ns.Itunes + "subtitle", episode.Subtitle),
        FeedXml.Fragment(Ns.Itunes + "summary", episode.Summary),
        FeedXml.Number(Ns.Itunes + "season", episode.Season),
        WrittenText.Trimmed(episode.SeasonName) is null
            ? null
            : new XElement(Ns.Podcast + "season", FeedXml.Attribute("name", episode.SeasonName), WrittenValue.Number(episode.Season)),
        episode.Number is { } whole && decimal.IsInteger(whole) ? FeedXml.Text(Ns.Itunes + "episode", Number(whole)) : null,
        ExactNumber(episode),
        FeedXml.Text(Ns.Itunes + "episodeType", episode.Type),
        FeedXml.Yes(Ns.Itunes + "isClosedCaptioned", episode.IsClosedCaptioned),
        FeedXml.Words(Ns.Itunes + "keywords", episode.Keywords),
        .. episode.Transcripts.Where(transcript => WrittenValue.IsWeb(transcript.Url)).Select(Transcript),
        episode.ChaptersFile is { } file && WrittenValue.IsWeb(file.Url)
            ? new XElement(Ns.Podcast + "chapters", FeedXml.Attribute("url", file.Url), FeedXml.Attribute("type", file.Type))
            : null,
        Chapters(episode.Chapters),
        .. episode.Soundbites.Select(Soundbite),
        .. WrittenPodcastParts.Persons(episode.Persons),
        .. WrittenPodcastParts.Locations(episode.Locations),
        WrittenPodcastParts.License(episode.License),
        .. WrittenPodcastParts.Funding(episode.Funding),
        .. episode.AlternateEnclosures.Select(AlternateEnclosure),
        .. episode.SocialInteractions.Select(SocialInteraction),
        .. WrittenPodcastParts.Texts(episode.Texts),
    ];

    // iTunes knows whole numbers only, and no other name for them.
    private static XElement? ExactNumber(FeedEpisode episode) =>
        episode.Number is { } number && !decimal.IsInteger(number) || WrittenText.Trimmed(episode.NumberDisplayed) is not null
            ? FeedXml.Group(
                Ns.Podcast + "episode", FeedXml.Attribute("display", episode.NumberDisplayed), Number(episode.Number) is { } text ? new XText(text) : null)
            : null;

    private static string? Number(decimal? number) => number >= 0 ? number.GetValueOrDefault().ToString("0.############", CultureInfo.InvariantCulture) : null;

    private static XElement Transcript(PodcastTranscript transcript) => new(
        Ns.Podcast + "transcript", FeedXml.Attribute("url", transcript.Url), FeedXml.Attribute("type", transcript.Type),
        FeedXml.Attribute("language", transcript.Language), FeedXml.Attribute("rel", transcript.Relation));

    private static XElement? Chapters(IReadOnlyList<PodcastChapter> chapters) => chapters.Count == 0 ? null : new XElement(
        Ns.Chapters + "chapters", new XAttribute("version", "1.2"), chapters.Where(chapter => chapter.Start >= TimeSpan.Zero).Select(chapter => new XElement(
            Ns.Chapters + "chapter", FeedXml.Attribute("start", WrittenValue.Seconds(chapter.Start)), FeedXml.Attribute("title", WrittenText.Line(chapter.Title)),
            FeedXml.Attribute("href", chapter.Url), FeedXml.Attribute("image", chapter.Image))));

    private static XElement? Soundbite(PodcastSoundbite bite) => bite.Start >= TimeSpan.Zero && bite.Duration >= TimeSpan.Zero
        ? new XElement(
            Ns.Podcast + "soundbite", FeedXml.Attribute("startTime", WrittenValue.Seconds(bite.Start)),
            FeedXml.Attribute("duration", WrittenValue.Seconds(bite.Duration)), WrittenText.ForEither(WrittenText.Line(bite.Title)))
        : null;

    private static XElement? AlternateEnclosure(PodcastAlternateEnclosure file)
    {
        var sources = file.Sources.Where(source => WrittenText.Trimmed(source.Uri) is not null).Select(source => new XElement(
            Ns.Podcast + "source", FeedXml.Attribute("uri", source.Uri), FeedXml.Attribute("contentType", source.ContentType))).ToList();
        return sources.Count == 0 ? null : new XElement(
            Ns.Podcast + "alternateEnclosure", FeedXml.Attribute("type", file.Type), FeedXml.Attribute("length", file.Length),
            FeedXml.Attribute("bitrate", file.BitsPerSecond), FeedXml.Attribute("height", file.Height), FeedXml.Attribute("lang", file.Language),
            FeedXml.Attribute("title", file.Title), FeedXml.Attribute("rel", file.Relation), FeedXml.Attribute("codecs", file.Codecs),
            file.IsDefault ? new XAttribute("default", "true") : null, sources,
            FeedXml.Group(Ns.Podcast + "integrity", FeedXml.Attribute("type", file.IntegrityType), FeedXml.Attribute("value", file.Integrity)));
    }

    private static XElement? SocialInteraction(PodcastSocialInteraction post) => FeedXml.Group(
        Ns.Podcast + "socialInteract", FeedXml.Attribute("uri", post.Uri), FeedXml.Attribute("protocol", post.Protocol),
        FeedXml.Attribute("accountId", post.AccountId), FeedXml.Attribute("accountUrl", post.AccountUrl),
        FeedXml.Attribute("priority", post.Priority?.ToString(CultureInfo.InvariantCulture)));
}
