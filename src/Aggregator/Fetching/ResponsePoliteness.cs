using System.Globalization;

namespace Aggregator.Fetching;

/// <summary>What a response's header fields say about asking again: validators, freshness, Retry-After. Pure.</summary>
internal static class ResponsePoliteness
{
    /// <summary>However long an origin asks us to stay away, the next day may be another story; also keeps absurd numbers from overflowing.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    private const int MaxValidatorLength = 2048;
    private static readonly TimeSpan LongestMaxAge = TimeSpan.FromDays(365);

    /// <summary>The validators to store; one that could not be sent back as a header value is left out.</summary>
    public static Validators Validators(ResponseFields fields) => new(Sendable(fields["ETag"]), Sendable(fields["Last-Modified"]));

    /// <summary>
    /// A stored value that is safe to put into a request byte for byte; null for one with control or non-ASCII characters (header injection).
    /// </summary>
    public static string? Sendable(string? value) =>
        !string.IsNullOrEmpty(value) && value.Length <= MaxValidatorLength && value.All(c => c is >= ' ' and <= '~') ? value : null;

    /// <summary>
    /// RFC 9111 section 4.2: max-age less Age, else Expires less Date; nothing under no-cache or no-store, whose origin wants to be asked. s-maxage speaks to shared
    /// caches, which this is none of. A Retry-After stands for itself.
    /// </summary>
    public static Freshness Freshness(ResponseFields fields, DateTimeOffset now)
    {
        var directives = (fields["Cache-Control"] ?? "").Split(',', StringSplitOptions.TrimEntries);
        var lifetime = directives.Any(IsAlwaysAsked) ? null : Lifetime(directives, fields, now);
        var maxAge = lifetime > LongestMaxAge ? LongestMaxAge : lifetime > TimeSpan.Zero ? lifetime : null;
        return new Freshness(maxAge, RetryAfter(fields, now));
    }

    /// <summary>Seconds or a date (RFC 9110 section 10.2.3), at most <see cref="LongestRetryAfter"/>; null when absent, unreadable or past.</summary>
    public static TimeSpan? RetryAfter(ResponseFields fields, DateTimeOffset now)
    {
        var wish = Seconds(fields["Retry-After"]) ?? HttpDate.Parse(fields["Retry-After"]) - now;
        if (wish is not { } wait || wait <= TimeSpan.Zero)
        {
            return null;
        }

        return wait < LongestRetryAfter ? wait : LongestRetryAfter;
    }

    // no-cache="Field" speaks of one field alone.
    private static bool IsAlwaysAsked(string directive) =>
        directive.Equals("no-cache", StringComparison.OrdinalIgnoreCase) || directive.Equals("no-store", StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? Lifetime(string[] directives, ResponseFields fields, DateTimeOffset now) => MaxAge(directives) is { } maxAge
        ? maxAge - (Seconds(fields["Age"]) ?? TimeSpan.Zero)
        : HttpDate.Parse(fields["Expires"]) - (HttpDate.Parse(fields["Date"]) ?? now);

    private static TimeSpan? MaxAge(string[] directives)
    {
        foreach (var directive in directives)
        {
            if (directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase))
            {
                return Seconds(directive["max-age=".Length..].Trim('"'));
            }
        }

        return null;
    }

    // A number too long for a long is "for ever", not nonsense: it becomes the longest time there is here.
    private static TimeSpan? Seconds(string? text)
    {
        var digits = text?.Trim();
        if (string.IsNullOrEmpty(digits) || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var isShort = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < (long)LongestMaxAge.TotalSeconds;
        return isShort ? TimeSpan.FromSeconds(seconds) : LongestMaxAge;
    }
}
