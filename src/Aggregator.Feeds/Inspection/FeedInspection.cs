using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Feeds.Inspection;

namespace Aggregator.Feeds;

/// <summary>Shows what was made of a feed: all of the model as JSON, items read and cleaned. For tools and people, not for the flow.</summary>
/// <remarks>Members are camelCase and always present: null, or an empty list, where the feed says nothing. Dates are UTC to the second.</remarks>
public static class FeedInspection
{
    /// <summary>Writes one object with the channel and its <c>entries</c>.</summary>
    /// <param name="writer">Stands where a value may; is not flushed.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WriteAsync(Utf8JsonWriter writer, Feed feed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(feed);
        var description = await FeedItemCleaner.CleanAsync(feed.Description, feed.BaseUrl, cancellationToken);
        var rights = await FeedItemCleaner.CleanAsync(feed.Rights, feed.BaseUrl, cancellationToken);
        var summary = await FeedItemCleaner.CleanAsync(feed.Podcast?.Summary, feed.BaseUrl, cancellationToken);
        var podcast = feed.Podcast is { } told ? told with { Summary = summary } : null;
        writer.WriteStartObject();
        InspectedChannel.Write(writer, feed with { Description = description, Rights = rights, Podcast = podcast });
        writer.WriteStartArray("entries");
        foreach (var item in feed.Items)
        {
            InspectedItem.Write(writer, await FeedItemCleaner.CleanAsync(item.Read(), cancellationToken));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The same as one line. Letters of all scripts stand as they are, so it is no text for the inside of an HTML page.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<string> ToJsonAsync(Feed feed, CancellationToken cancellationToken)
    {
        using var json = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(json, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            await WriteAsync(writer, feed, cancellationToken);
        }

        return System.Text.Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
