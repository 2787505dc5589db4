using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>An episode of a podcast: iTunes, Podcasting 2.0, Podlove Simple Chapters.</summary>
internal static class EpisodeFields
{
    /// <summary>Null when the item says nothing that only episodes say. A table of names.</summary>
    public static FeedEpisode? Of(Fields item, Scope scope)
    {
        if (!item.Has(Ns.Itunes, Ns.Podcast, Ns.Chapters))
        {
            return null;
        }

        var (season, number) = (item.Child(Ns.Podcast, "season"), item.Child(Ns.Podcast, "episode"));
        var episode = new FeedEpisode
        {
            Title = PlainText.OfHtml(item.TextOf(Ns.Itunes, "title")),
            Subtitle = PlainText.OfHtml(item.TextOf(Ns.Itunes, "subtitle")),
            Summary = TextConstruct.Rss(item.Child(Ns.Itunes, "summary")),
            Season = CommonFields.WholeNumber(item.TextOf(Ns.Itunes, "season")) ?? CommonFields.WholeNumber(season?.Text()),
            SeasonName = season?.Value("name"),
            Number = Quantity.Ordinal(item.TextOf(Ns.Itunes, "episode")) ?? Quantity.Ordinal(number?.Text()),
            NumberDisplayed = number?.Value("display"),
            Type = item.TextOf(Ns.Itunes, "episodeType"),
            IsClosedCaptioned = CommonFields.YesOrNo(item.TextOf(Ns.Itunes, "isClosedCaptioned")) == true,
            Keywords = Found.Words(item.TextOf(Ns.Itunes, "keywords")),
            Transcripts = Found.All(item.Children(Ns.Podcast, "transcript"), transcript => Transcript(transcript, scope)),
            ChaptersFile = item.Child(Ns.Podcast, "chapters") is { } file && scope.Url(file, file.Value("url")) is { } url
                ? new PodcastChapters(url, file.Value("type")) : null,
            Chapters = Found.All(item.Child(Ns.Chapters, "chapters")?.Children(Ns.Chapters, "chapter") ?? [], chapter => Chapter(chapter, scope)),
            Soundbites = Found.All(item.Children(Ns.Podcast, "soundbite"), Soundbite),
            Persons = PodcastParts.Persons(item, scope),
            Locations = PodcastParts.Locations(item),
            License = PodcastParts.License(item, scope),
            Funding = PodcastParts.Funding(item, scope),
            AlternateEnclosures = Found.All(item.Children(Ns.Podcast, "alternateEnclosure"), AlternateEnclosure),
            SocialInteractions = Found.All(item.Children(Ns.Podcast, "socialInteract"), post => SocialInteraction(post, scope)),
            Texts = PodcastParts.Texts(item),
        };
        return episode == FeedEpisode.None ? null : episode;
    }

    private static PodcastTranscript? Transcript(XElement transcript, Scope scope) =>
        scope.Url(transcript, transcript.Value("url")) is { } url
            ? new PodcastTranscript(url, transcript.Value("type"), transcript.Value("language"), transcript.Value("rel"))
            : null;

    private static PodcastChapter? Chapter(XElement chapter, Scope scope) =>
        PodcastDuration.Parse(chapter.Value("start")) is { } start
            ? new PodcastChapter(start, PlainText.OneLine(chapter.Value("title")), scope.Url(chapter, chapter.Value("href")), scope.Url(chapter, chapter.Value("image")))
            : null;

    private static PodcastSoundbite? Soundbite(XElement soundbite) =>
        PodcastDuration.Parse(soundbite.Value("startTime")) is { } start && PodcastDuration.Parse(soundbite.Value("duration")) is { } length
            ? new PodcastSoundbite(start, length, PlainText.OfHtml(soundbite.Text()))
            : null;

    private static PodcastAlternateEnclosure? AlternateEnclosure(XElement alternate)
    {
        var sources = Found.All(alternate.Children(Ns.Podcast, "source"), source =>
            source.Value("uri") is { } uri ? new PodcastSource(uri, source.Value("contentType")) : null);
        var integrity = alternate.Child(Ns.Podcast, "integrity");
        return sources.Count == 0 ? null : new PodcastAlternateEnclosure
        {
            Sources = sources,
            Type = alternate.Value("type"),
            Length = Quantity.FileSize(alternate.Value("length")),
            BitsPerSecond = Quantity.Rate(alternate.Value("bitrate")),
            Height = CommonFields.WholeNumber(alternate.Value("height")),
            Language = alternate.Value("lang"),
            Title = alternate.Value("title"),
            Relation = alternate.Value("rel"),
            Codecs = alternate.Value("codecs"),
            IsDefault = CommonFields.YesOrNo(alternate.Value("default")) == true,
            IntegrityType = integrity?.Value("type"),
            Integrity = integrity?.Value("value"),
        };
    }

    private static PodcastSocialInteraction? SocialInteraction(XElement post, Scope scope)
    {
        var (uri, protocol) = (post.Value("uri") ?? post.Text(), post.Value("protocol"));
        return uri is null && protocol is null ? null : new PodcastSocialInteraction(
            uri, protocol, post.Value("accountId"), scope.Url(post, post.Value("accountUrl")), Quantity.Priority(post.Value("priority")));
    }
}
