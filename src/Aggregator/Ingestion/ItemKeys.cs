using System.Security.Cryptography;
using System.Text;
using Aggregator.Feeds;

namespace Aggregator.Ingestion;

/// <summary>What identifies an item within its source: its guid, else its link, else what it says.</summary>
internal static class ItemKeys
{
    /// <summary>
    /// A key for each item. Where several items of one document share a guid (a real fault: a constant guid swallows all articles but one in most
    /// readers) the link is added to it.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<FeedItem> items)
    {
        var keys = items.Select(KeyOf).ToList();
        var shared = keys.CountBy(key => key, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return [.. keys.Zip(items, (key, item) => shared.Contains(key) && item.ArticleUrl is { } link ? $"{key}|{link.OriginalString}" : key)];
    }

    private static string KeyOf(FeedItem item)
    {
        if (!string.IsNullOrWhiteSpace(item.Id))
        {
            return item.Id;
        }

        return item.ArticleUrl?.OriginalString
            ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Title}\0{item.Summary}\0{item.ContentHtml}")));
    }
}
