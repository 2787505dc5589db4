using System.Globalization;
using System.Text.Json;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Members of JSON objects; absent, null and of the wrong kind are the same.</summary>
internal static class JsonReading
{
    /// <summary>A member's trimmed text; numbers as they are written. Null when absent or blank.</summary>
    public static string? Text(this JsonElement element, string name) => Member(element, name)?.Word();

    /// <summary>A string's trimmed text, or a number as it is written; null when blank, or of another kind.</summary>
    public static string? Word(this JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetRawText() : element.Text();

    /// <summary>A string's trimmed text, control characters gone; null when blank, or of another kind.</summary>
    public static string? Text(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } text ? Sound(text) : null;

    /// <summary>A text as the model holds it: trimmed, without control characters, at most <see cref="FeedLimits.TextLength"/>; null when blank.</summary>
    public static string? Sound(string text) => XmlReading.NullIfBlank(XmlCharacters.Start(ControlCharacters.Without(text), FeedLimits.TextLength));

    /// <summary>A member's elements; a single object or string counts as a list of one. Empty when absent.</summary>
    public static IReadOnlyList<JsonElement> List(this JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray()],
        { ValueKind: JsonValueKind.Object or JsonValueKind.String } one => [one],
        _ => [],
    };

    /// <summary>A member's number, also when it is written as a string; null when absent or no number.</summary>
    public static double? Number(this JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A member's truth; null when absent or neither true nor false.</summary>
    public static bool? Flag(this JsonElement element, string name) => Member(element, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
