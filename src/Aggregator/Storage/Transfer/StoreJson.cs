using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Storage.Transfer;

/// <summary>JSON of the lines, source-generated. The members are those of the product's own records; a test pins their names.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    IgnoreReadOnlyProperties = true,
    AllowOutOfOrderMetadataProperties = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdentityJson.OfSource), typeof(IdentityJson.OfArticle), typeof(IdentityJson.OfStory), typeof(IdentityJson.OfAddress)])]
[JsonSerializable(typeof(StoreRecord))]
internal sealed partial class StoreJson : JsonSerializerContext;
