using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Aggregator.Service.Configuration;

/// <summary>Single values: from text to their type, and what is allowed in words.</summary>
internal static class OptionValue
{
    /// <summary>Whether a type is written as one value, not as a list or an object.</summary>
    public static bool IsScalar(Type type) =>
        Plain(type) is var plain && (plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(TimeSpan) || plain == typeof(Uri));

    /// <summary>Reads a value; null when the text is none of its type.</summary>
    public static object? Parse(Type type, string text)
    {
        var plain = Plain(type);
        return plain switch
        {
            _ when plain == typeof(string) => text,
            _ when plain == typeof(bool) => bool.TryParse(text, out var value) ? value : null,
            _ when plain == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
            _ when plain == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
            _ when plain == typeof(double) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
            _ when plain == typeof(TimeSpan) => DurationText.Parse(text),
            _ when plain == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var value) && value.Scheme is "http" or "https" ? value : null,
            _ when plain.IsEnum => !int.TryParse(text, out _) && Enum.TryParse(plain, text, ignoreCase: true, out var value) ? value : null,
            _ => null,
        };
    }

    /// <summary>Writes a value as <see cref="Parse"/> reads it; an empty text for null.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        TimeSpan duration => DurationText.Of(duration),
        Enum name => name.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What is allowed, such as "a whole number from 1 to 64".</summary>
    public static string Allowed(Type type, RangeAttribute? range)
    {
        var plain = Plain(type);
        var kind = plain switch
        {
            _ when plain == typeof(bool) => "true or false",
            _ when plain == typeof(int) || plain == typeof(long) => "a whole number",
            _ when plain == typeof(double) => "a number",
            _ when plain == typeof(TimeSpan) => "a duration such as \"10s\", \"5m\", \"4h\" or \"00:00:10\"",
            _ when plain == typeof(Uri) => "an http or https address",
            _ when plain.IsEnum => string.Join(", ", Enum.GetNames(plain)),
            _ => "a text",
        };
        return range is null ? kind : $"{kind} from {Bound(plain, range.Minimum)} to {Bound(plain, range.Maximum)}";
    }

    /// <summary>The type without its "or null".</summary>
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string Bound(Type type, object bound) => Text(bound is string text ? Parse(type, text) : bound);
}
