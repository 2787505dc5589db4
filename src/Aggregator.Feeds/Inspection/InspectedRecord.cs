using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Feeds.Inspection;

/// <summary>Whole records of the model by the names of their members, so that a member added to one is shown without anybody remembering it.</summary>
internal static class InspectedRecord
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(), new Seconds(), new Instant() },
    };

    /// <summary>A member that is a record, or a list of them; null when there is no value. Lengths of time are seconds, dates UTC to the second.</summary>
    public static void Record<T>(this Utf8JsonWriter writer, string name, T? record)
        where T : class
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, record, Options);
    }

    private sealed class Seconds : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.TotalSeconds);
    }

    private sealed class Instant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString(InspectionWriting.DateForm, CultureInfo.InvariantCulture));
    }
}
