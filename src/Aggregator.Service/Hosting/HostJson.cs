using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Service.Hosting;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ServiceFile))]
internal sealed partial class HostJson : JsonSerializerContext;
