using System.Xml.Linq;
using CodeHollow.FeedReader;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>What CodeHollow.FeedReader makes of a whole document.</summary>
/// <param name="Channel">The element it read the channel from.</param>
internal sealed record TheirFeed(string? Title, string? Link, XElement Channel, IReadOnlyList<TheirItem> Items)
{
    /// <summary>The feed, or the exception that lost it.</summary>
    public static (TheirFeed? Feed, Exception? Error) Read(byte[] body)
    {
        try
        {
            var feed = FeedReader.ReadFromByteArray(body);
            var items = feed.Items.Select(item => new TheirItem(item.Id, item.Title, item.Link, item.PublishingDate, item.PublishingDateString, item.SpecificItem.Element));
            return (new TheirFeed(feed.Title, feed.Link, feed.SpecificFeed.Element, [.. items]), null);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return (null, error);   // it documents none, and throws many
        }
    }
}
