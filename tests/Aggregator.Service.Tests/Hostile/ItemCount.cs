using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>How many there may be, both ends included.</summary>
internal sealed record ItemCount(int Min, int Max)
{
    /// <summary>Reads a number, or <c>{"min":0,"max":3}</c>.</summary>
    public static ItemCount Read(JsonElement json) => json.ValueKind is JsonValueKind.Number
        ? new(json.GetInt32(), json.GetInt32())
        : new(json.GetProperty("min").GetInt32(), json.TryGetProperty("max", out var max) ? max.GetInt32() : int.MaxValue);

    public bool Allows(long count) => count >= Min && count <= Max;

    public override string ToString() => Min == Max ? $"{Min}" : $"{Min}..{(Max == int.MaxValue ? "" : Max)}";
}
