using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Config;

/// <summary>The JSON schema of appsettings.json, made from the options classes themselves.</summary>
internal static class ConfigSchema
{
    private const string DurationPattern = @"^(\d+(\.\d+)?(ms|s|m|h|d)|(\d+\.)?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)$";

    /// <summary>Writes it.</summary>
    public static string Write()
    {
        var sections = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } };
        foreach (var (name, type) in OptionSections.All)
        {
            sections[name] = Object(type);
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Configuration of Aggregator",
            ["type"] = "object",
            ["properties"] = sections,
            ["additionalProperties"] = false,
        };
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static JsonObject Object(Type type)
    {
        var defaults = Activator.CreateInstance(type);
        var members = new JsonObject();
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var member = Value(property.PropertyType, property.GetCustomAttribute<RangeAttribute>());
            if (OptionDocs.Of(property) is { } words)
            {
                member["description"] = words;
            }

            if (property.GetValue(defaults) is { } value && OptionValue.IsScalar(property.PropertyType))
            {
                member["default"] = Scalar(value);
            }

            members[property.Name] = member;
        }

        return new() { ["type"] = "object", ["properties"] = members, ["additionalProperties"] = false };
    }

    private static JsonObject Value(Type type, RangeAttribute? range)
    {
        var plain = OptionValue.Plain(type);
        if (!OptionValue.IsScalar(type))
        {
            return type.GetGenericArguments() switch
            {
                [var item] => new() { ["type"] = "array", ["items"] = Value(item, null) },
                [_, var item] => new() { ["type"] = "object", ["additionalProperties"] = Value(item, null) },
                _ => Object(type),
            };
        }

        var result = plain switch
        {
            _ when plain == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when plain == typeof(int) || plain == typeof(long) => new JsonObject { ["type"] = "integer" },
            _ when plain == typeof(double) => new JsonObject { ["type"] = "number" },
            _ when plain == typeof(TimeSpan) => new JsonObject { ["type"] = "string", ["pattern"] = DurationPattern },
            _ when plain == typeof(Uri) => new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "uri" },
            _ when plain.IsEnum => new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(plain).Select(name => JsonValue.Create(name))]) },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (range is { Minimum: int least, Maximum: int most })
        {
            (result["minimum"], result["maximum"]) = (least, most);
        }

        return result;
    }

    private static JsonValue Scalar(object value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(OptionValue.Text(value)),
    };
}
