using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Where two values of the model differ first. Records compare their lists by reference; here they are compared by what is in them.</summary>
internal static class ModelDifference
{
    /// <summary>The path of the first difference with both values, every character visible; null when there is none.</summary>
    public static string? First(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null || IsPlain(expected))
        {
            return Shown(expected) == Shown(actual) ? null : $"{path}: expected {Shown(expected)}, was {Shown(actual)}";
        }

        if (expected is IEnumerable list)
        {
            return InLists([.. list.Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], path);
        }

        return MembersOf(expected.GetType())
            .Select(member => First(member.GetValue(expected), member.GetValue(actual), $"{path}.{member.Name}")).FirstOrDefault(found => found is not null);
    }

    /// <summary>The members that a model type holds, computed ones left out.</summary>
    public static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.SetMethod is not null && member.Name != nameof(Feed.Items));

    public static bool IsPlain(object value) => value is string or Uri or Enum or DateTimeOffset or TimeSpan or decimal || value.GetType().IsPrimitive;

    private static string? InLists(List<object?> expected, List<object?> actual, string path)
    {
        var differing = expected.Zip(actual).Select((pair, index) => First(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(found => found is not null);
        return differing ?? (expected.Count == actual.Count ? null
            : $"{path}: expected {expected.Count} elements, were {actual.Count}: {string.Join(" | ", actual.Select(one => one?.ToString()))}");
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        Uri url => Address(url),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        string text => JsonSerializer.Serialize(text),
        IFormattable known => known.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // An address in the one spelling that is compared: ASCII, escaped.
    private static string Address(Uri url) => url.IsAbsoluteUri && url.Host.Length > 0 ? new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri : url.OriginalString;
}
