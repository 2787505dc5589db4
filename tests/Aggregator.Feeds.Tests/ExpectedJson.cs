using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aggregator.Feeds;

/// <summary>Compares an answer with what a test file expects: every expected member must be there and equal; lists have the same length.</summary>
internal static class ExpectedJson
{
    /// <summary>The first difference as "path: expected X, was Y"; null when there is none.</summary>
    public static string? FirstDifference(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected)
        {
            case JsonObject members:
                return actual is JsonObject given
                    ? members.Select(member => FirstDifference(member.Value, given[member.Key], $"{path}.{member.Key}")).FirstOrDefault(found => found is not null)
                    : Different(path, expected, actual);
            case JsonArray elements:
                return actual is JsonArray list && list.Count == elements.Count
                    ? elements.Select((element, index) => FirstDifference(element, list[index], $"{path}[{index}]")).FirstOrDefault(found => found is not null)
                    : Different(path, expected, actual);
            default:
                return JsonNode.DeepEquals(expected, actual) ? null : Different(path, expected, actual);
        }
    }

    private static string Different(string path, JsonNode? expected, JsonNode? actual) => $"{path}: expected {Show(expected)}, was {Show(actual)}";

    private static string Show(JsonNode? node) => node?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
}
