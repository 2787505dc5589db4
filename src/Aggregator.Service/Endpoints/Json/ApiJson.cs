using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Service.Endpoints;

/// <summary>JSON of the API, source-generated: reflection would not survive trimming.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FoundJson))]
[JsonSerializable(typeof(ListJson<VersionJson>))]
[JsonSerializable(typeof(ListJson<SourceJson>))]
[JsonSerializable(typeof(ListJson<StoryJson>))]
[JsonSerializable(typeof(ListJson<DiscoveredJson>))]
[JsonSerializable(typeof(FetchJson))]
[JsonSerializable(typeof(RunJson))]
[JsonSerializable(typeof(FetchSumJson))]
[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(StoreJson))]
[JsonSerializable(typeof(RetentionJson))]
[JsonSerializable(typeof(StoreWorkJson))]
[JsonSerializable(typeof(HealthJson))]
[JsonSerializable(typeof(ReloadJson))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context to write with: text in any script stays readable. Safe, since nothing embeds the answers in HTML.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
