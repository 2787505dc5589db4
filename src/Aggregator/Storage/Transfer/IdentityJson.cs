using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Storage.Transfer;

/// <summary>Identities as they are written: a number, a UUID, an address, and not an object around it.</summary>
internal static class IdentityJson
{
    public sealed class OfSource : JsonConverter<SourceId>
    {
        public override SourceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, SourceId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    public sealed class OfArticle : JsonConverter<ArticleId>
    {
        public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    public sealed class OfStory : JsonConverter<StoryId>
    {
        public override StoryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, StoryId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    public sealed class OfAddress : JsonConverter<Deduplication.CanonicalUrl>
    {
        public override Deduplication.CanonicalUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Deduplication.CanonicalUrl value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
    }
}
