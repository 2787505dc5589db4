using System.Globalization;
using Aggregator.Html;

namespace Aggregator.Feeds.Writing;

/// <summary>Dates, addresses, languages and numbers as the formats spell them.</summary>
internal static class WrittenValue
{
    // Fractions of a second stay where there are any: two entries of the same second are then still told apart, and validators warn of equal dates.
    public static string Rfc3339(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Rfc822(DateTimeOffset instant) => instant.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>Whether RFC 822, which knows whole seconds only, would lose something.</summary>
    public static bool HasFraction(DateTimeOffset? instant) => instant?.Ticks % TimeSpan.TicksPerSecond is > 0;

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

    /// <summary>Whether two addresses are written the same. <see cref="Uri"/> itself takes no account of fragments and users.</summary>
    public static bool AreSame(Uri? one, Uri? other) => Address(one) == Address(other);

    /// <summary>Whether an address can be written.</summary>
    public static bool IsWeb(Uri? url) => url is not null && AbsoluteUrl.IsWeb(url);

    /// <summary>The language tag; null when it does not look like one, since a reader may refuse the document for it.</summary>
    public static string? Language(string? tag)
    {
        var parts = tag?.Trim().Replace('_', '-').Split('-') ?? [];
        var isTag = parts.Length > 0 && parts[0].Length is (2 or 3) && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return isTag ? string.Join('-', parts) : null;
    }

    /// <summary>A whole number; null when there is none or it is below zero, which none of the fields can be.</summary>
    public static string? Number(long? number) => number is >= 0 and { } known ? known.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Seconds, with a fraction only where there is one; null when there are none or fewer.</summary>
    public static string? Seconds(TimeSpan? length) =>
        length >= TimeSpan.Zero ? ((decimal)length.GetValueOrDefault().Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) : null;
}
