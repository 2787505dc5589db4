using Aggregator.Feeds.Reading;
using Aggregator.Html;

namespace Aggregator.Feeds;

/// <summary>Makes an item fit for republishing: fragments sanitised, their addresses absolute.</summary>
public static class FeedItemCleaner
{
    /// <summary>
    /// Cleans <see cref="FeedItem.Summary"/>, <see cref="FeedItem.ContentHtml"/> and <see cref="FeedItem.Rights"/>, the descriptions of media and an episode's
    /// summary, and takes the first picture for <see cref="FeedItem.Image"/> where the feed says none; all else stays.
    /// </summary>
    /// <returns>The item; a fragment of which nothing may stay is empty, one that was absent is null.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; see <see cref="HtmlCleaner.CleanAsync"/>.</exception>
    public static async Task<FeedItem> CleanAsync(FeedItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var summary = await CleanAsync(item.Summary, item.BaseUrl, cancellationToken);
        var content = await CleanAsync(item.ContentHtml, item.BaseUrl, cancellationToken);
        return item with
        {
            Summary = summary,
            ContentHtml = content,
            Image = item.Image ?? FirstPicture.In(content) ?? FirstPicture.In(summary),   // of what is clean: trackers are gone from it
            Rights = await CleanAsync(item.Rights, item.BaseUrl, cancellationToken),
            Episode = item.Episode is { Summary: { } told } episode
                ? episode with { Summary = await CleanAsync(told, item.BaseUrl, cancellationToken) } : item.Episode,
            MediaDetails = await CleanAsync(item.MediaDetails, item.BaseUrl, cancellationToken),
            Media = await CleanAsync(item.Media, item.BaseUrl, cancellationToken),
        };
    }

    internal static async Task<string?> CleanAsync(string? fragment, Uri? baseUrl, CancellationToken cancellationToken)
    {
        if (fragment is null)
        {
            return null;
        }

        // Most texts of most feeds have no markup at all; what needs no parser does not get one.
        var clean = fragment.AsSpan().ContainsAny('<', '&', '>') ? await HtmlCleaner.CleanAsync(fragment, baseUrl, cancellationToken) : fragment;
        var sound = ControlCharacters.Without(clean);   // "&#27;" is one, to an HTML parser
        return ReferenceEquals(sound, clean) ? clean : await HtmlCleaner.CleanAsync(sound, baseUrl, cancellationToken);   // what held nothing else is empty now
    }

    private static async Task<FeedMediaDetails?> CleanAsync(FeedMediaDetails? details, Uri? baseUrl, CancellationToken cancellationToken) =>
        details?.Description is { } description ? details with { Description = await CleanAsync(description, baseUrl, cancellationToken) } : details;

    private static async Task<IReadOnlyList<FeedMedia>> CleanAsync(IReadOnlyList<FeedMedia> media, Uri? baseUrl, CancellationToken cancellationToken)
    {
        if (media.All(medium => medium.Details?.Description is null))
        {
            return media;
        }

        List<FeedMedia> clean = [];
        foreach (var medium in media)
        {
            clean.Add(medium with { Details = await CleanAsync(medium.Details, baseUrl, cancellationToken) });
        }

        return clean;
    }
}
