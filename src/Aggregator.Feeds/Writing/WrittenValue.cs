using System.Globalization;
using Aggregator.Html;

namespace Aggregator.Feeds.Writing;

/// <summary>Dates, addresses, languages and names as the formats spell them.</summary>
internal static class WrittenValue
{
    // Fractions of a second stay where there are any: two entries of the same second are then still told apart, and validators warn of equal dates.
    public static string Rfc3339(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Rfc822(DateTimeOffset instant) => instant.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>The address in ASCII, as RSS wants it; null when it is none that a reader may follow.</summary>
    public static string? Address(Uri? url)
    {
        if (url is null || !AbsoluteUrl.IsWeb(url))
        {
            return null;
        }

        // System.Uri leaves a name such as "münchen.test" as it is.
        return System.Text.Ascii.IsValid(url.Host) ? url.AbsoluteUri : new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri;
    }

    /// <summary>The language tag; null when it does not look like one, since a reader may refuse the document for it.</summary>
    public static string? Language(string? tag)
    {
        var parts = tag?.Trim().Replace('_', '-').Split('-') ?? [];
        var isTag = parts.Length > 0 && parts[0].Length is (2 or 3) && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return isTag ? string.Join('-', parts) : null;
    }

    /// <summary>Who wrote the entry: its authors, else its source, else the feed itself; never nobody.</summary>
    public static IReadOnlyList<string> Authors(PublishedFeed feed, PublishedEntry entry)
    {
        var names = Names(entry.Authors);
        if (names.Count > 0)
        {
            return names;
        }

        names = Names([entry.Source?.Title ?? "", feed.Title, entry.Url.Host]);
        return names.Count > 0 ? [names[0]] : ["?"];
    }

    /// <summary>Names without the empty and the repeated ones.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> names) =>
        [.. names.Select(name => WrittenText.Name(name)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}
