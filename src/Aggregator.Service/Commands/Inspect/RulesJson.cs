using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Extraction;

namespace Aggregator.Service.Commands.Inspect;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(PublisherRules))]
internal sealed partial class RulesJson : JsonSerializerContext;
