namespace Aggregator.Html;

/// <summary>Frames of sites that many articles embed: a row each, the first that fits counts.</summary>
internal static class KnownEmbeds
{
    // The address is that of the page which the site's own "share" and "embed" dialogs give for one and the same thing. Flash's /v/ and lists have the same ids.
    private const string YouTubeVideo = @"/(?:embed|v)/(?!videoseries|live_stream)([\w-]{11})(?![\w-])";
    private const string YouTubeList = @"/embed/videoseries\?(?:[^#]*&)?list=([\w-]+)";

    private static readonly KnownEmbed[] Rows =
    [
        new("youtube.com", YouTubeVideo, "YouTube video", "https://www.youtube.com/watch?v=$1"),
        new("youtube-nocookie.com", YouTubeVideo, "YouTube video", "https://www.youtube.com/watch?v=$1"),
        new("youtube.com", YouTubeList, "YouTube playlist", "https://www.youtube.com/playlist?list=$1"),
        new("youtube-nocookie.com", YouTubeList, "YouTube playlist", "https://www.youtube.com/playlist?list=$1"),
        new("youtube.com", "/", "YouTube"),
        new("player.vimeo.com", @"/video/(\d+)\?(?:[^#]*&)?h=(\w+)", "Vimeo video", "https://vimeo.com/$1/$2"),   // unlisted: the page needs the hash too
        new("player.vimeo.com", @"/video/(\d+)", "Vimeo video", "https://vimeo.com/$1"),
        new("dailymotion.com", @"/embed/video/(\w+)", "Dailymotion video", "https://www.dailymotion.com/video/$1"),
        new("dailymotion.com", @"/player(?:/\w+)?\.html\?(?:[^#]*&)?video=(\w+)", "Dailymotion video", "https://www.dailymotion.com/video/$1"),
        new("instagram.com", @"/(p|reel|tv)/([\w-]+)(?:/|$|\?)", "Instagram post", "https://www.instagram.com/$1/$2/"),
        new("platform.twitter.com", @"/embed/[Tt]weet\.html\?(?:[^#]*&)?id=(\d+)", "Post on X", "https://x.com/i/status/$1"),
        new("platform.x.com", @"/embed/[Tt]weet\.html\?(?:[^#]*&)?id=(\d+)", "Post on X", "https://x.com/i/status/$1"),
        new("open.spotify.com", @"/embed/(track|album|playlist|artist|episode|show)/(\w+)", "Spotify $1", "https://open.spotify.com/$1/$2"),
        new("open.spotify.com", @"/embed-podcast/(episode|show)/(\w+)", "Spotify $1", "https://open.spotify.com/$1/$2"),
        new("embed.podcasts.apple.com", @"(/[^?#]+\?i=\d+|/[^?#]+)", "Apple podcast", "https://podcasts.apple.com$1"),
        new("embed.music.apple.com", @"(/[^?#]+\?i=\d+|/[^?#]+)", "Apple Music", "https://music.apple.com$1"),
        new("embed.ted.com", @"(?:/talks)?/(?:lang/[\w-]+/)?([\w-]+)(?:$|\?)", "TED talk", "https://www.ted.com/talks/$1"),
        new("codepen.io", @"/([\w-]+)/embed/(?:preview/)?(\w+)", "CodePen", "https://codepen.io/$1/pen/$2"),
        new("clips.twitch.tv", @"/embed\?(?:[^#]*&)?clip=([\w-]+)", "Twitch clip", "https://clips.twitch.tv/$1"),
        new("player.twitch.tv", "/", "Twitch"),
        new("tiktok.com", "/embed", "TikTok video"),
        new("soundcloud.com", "/player", "SoundCloud player"),   // knows the track by a number that no page has in its address
        new("bandcamp.com", "/EmbeddedPlayer", "Bandcamp player"),
        new("mixcloud.com", "/widget", "Mixcloud player"),
        new("facebook.com", @"/plugins/video\.php", "Facebook video"),
        new("facebook.com", @"/plugins/post\.php", "Facebook post"),
        new("embed.bsky.app", "/embed/", "Bluesky post"),
        new("redditmedia.com", "/", "Reddit post"),
        new("embed.reddit.com", "/", "Reddit post"),
        new("datawrapper.dwcdn.net", "/", "Datawrapper chart"),
        new("flo.uri.sh", "/", "Flourish chart"),
        new("infogram.com", "/", "Infogram chart"),
        new("google.com", "/maps/", "Google map"),
        new("openstreetmap.org", "/export/embed", "OpenStreetMap map"),
        new("slideshare.net", "/slideshow/embed_code", "SlideShare slides"),
        new("scribd.com", "/embeds/", "Scribd document"),
        new("docs.google.com", "/forms/", "Google form"),
        new("archive.org", @"/embed/([\w.-]+)", "Internet Archive", "https://archive.org/details/$1"),
    ];

    /// <summary>What a frame shows and where that stands; the frame's host and null when nothing is known of it.</summary>
    public static (string Label, string? Address) Of(Uri frame)
    {
        foreach (var row in Rows)
        {
            if (row.Of(frame) is { } known)
            {
                return known;
            }
        }

        return (frame.Host, null);
    }
}
