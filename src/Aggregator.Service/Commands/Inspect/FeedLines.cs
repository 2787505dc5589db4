using System.Globalization;
using System.Runtime.CompilerServices;
using Aggregator.Feeds;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>A feed as lines for people: what it is, what had to be mended, and its items.</summary>
internal static class FeedLines
{
    /// <summary>The lines.</summary>
    public static async IAsyncEnumerable<string> OfAsync(Feed feed, IReadOnlyList<string> repairs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return $"{feed.Format} {feed.Version}  {feed.Title ?? "without a title"}";
        yield return $"  site      {feed.Link?.AbsoluteUri ?? "-"}";
        yield return $"  language  {feed.Language ?? "-"}";
        yield return $"  updated   {Time(feed.Updated ?? feed.Published)}";
        foreach (var repair in repairs)
        {
            yield return $"  mended    {repair}";
        }

        yield return $"  items     {feed.Items.Count.ToString(CultureInfo.InvariantCulture)}";
        foreach (var raw in feed.Items)
        {
            var item = await FeedItemCleaner.CleanAsync(raw.Read(), cancellationToken);
            var carries = item.ContentHtml is not null ? "full text" : item.Summary is not null ? "summary" : "no text";
            yield return $"{Time(item.Published ?? item.Updated),-20}  {item.Title ?? "without a title"}  ({carries})";
            yield return $"{"",-20}  {item.ArticleUrl?.AbsoluteUri ?? item.Id ?? "without a link"}";
        }
    }

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-";
}
