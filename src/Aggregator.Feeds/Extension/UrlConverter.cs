using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Feeds.Writing;
using Aggregator.Html;

namespace Aggregator.Feeds.Extension;

/// <summary>Addresses that may be followed; null for all others.</summary>
internal sealed class UrlConverter : JsonConverter<Uri>
{
    /// <inheritdoc/>
    public override Uri? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? AbsoluteUrl.Resolve(reader.GetString(), null) : throw new JsonException("No address.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) => writer.WriteStringValue(WrittenValue.Address(value));
}
