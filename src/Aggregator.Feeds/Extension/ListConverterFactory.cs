using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Extension;

/// <summary>Lists of the model: bounded, and without the elements that are not as we write them, since one of them is no reason to lose the others.</summary>
internal sealed class ListConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(ListConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()));

    private sealed class ListConverter<T> : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var all = JsonElement.ParseValue(ref reader);
            return all.ValueKind == JsonValueKind.Array
                ? [.. all.EnumerateArray().Take(FeedLimits.ListLength).Select(element => Element(element, options)).OfType<T>()]
                : throw new JsonException("No list.");
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var element in value.Where(element => ExtensionJson.IsSound(element)))
            {
                JsonSerializer.Serialize(writer, element, options);
            }

            writer.WriteEndArray();
        }

        private static object? Element(JsonElement element, JsonSerializerOptions options)
        {
            try
            {
                return element.Deserialize<T>(options);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
