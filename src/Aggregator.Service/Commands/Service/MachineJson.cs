using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Service.Commands.Service;

/// <summary>JSON of the commands about this machine, which no API gives.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PathsJson))]
[JsonSerializable(typeof(ServiceStatus))]
internal sealed partial class MachineJson : JsonSerializerContext
{
    /// <summary>The context to write with.</summary>
    public static MachineJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
