using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds.Extension;

/// <summary>Texts without the characters that the XML formats cannot hold either, and without white space around them; null for an empty one.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text ? JsonReading.Sound(text) : throw new JsonException("No text.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(WrittenText.Trimmed(value));
}
