using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Lists of what was found, bounded; an empty one is always the same, so that a record of nothing equals any other.</summary>
internal static class Found
{
    /// <summary>What can be read of the elements, in their order, at most <see cref="FeedLimits.ListLength"/> or what the caller allows.</summary>
    /// <param name="read">Null for an element that says nothing.</param>
    public static IReadOnlyList<T> All<T>(IEnumerable<XElement> elements, Func<XElement, T?> read, int most = FeedLimits.ListLength)
        where T : class
    {
        List<T>? found = null;
        foreach (var element in elements)
        {
            if (found?.Count >= most)
            {
                break;
            }

            if (read(element) is { } one)
            {
                (found ??= []).Add(one);
            }
        }

        return found ?? (IReadOnlyList<T>)[];
    }

    /// <summary>Words parted at commas; empty for none.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = text?.Split(',', FeedLimits.ListLength + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return words.Length > FeedLimits.ListLength ? words[..FeedLimits.ListLength] : words.Length > 0 ? words : [];
    }
}
