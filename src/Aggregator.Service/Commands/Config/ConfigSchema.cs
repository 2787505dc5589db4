using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Config;

/// <summary>The JSON schema of appsettings.json, made from the options classes themselves, for editors that check and complete while one writes.</summary>
internal static class ConfigSchema
{
    private const string DurationPattern = @"^(\d+(\.\d+)?(ms|s|m|h|d)|(\d+\.)?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)$";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The one in config/, for a published program, beside which no documentation files lie.</summary>
    public static string Shipped()
    {
        using var stream = typeof(ConfigSchema).Assembly.GetManifestResourceStream("appsettings.schema.json")
            ?? throw new InvalidOperationException("appsettings.schema.json is not embedded.");
        using var schema = new StreamReader(stream);
        return schema.ReadToEnd().TrimEnd();
    }

    /// <summary>Writes it.</summary>
    public static string Write()
    {
        var sections = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } };
        foreach (var (name, type) in OptionSections.All)
        {
            sections[name] = Object(type);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Configuration of Aggregator",
            ["type"] = "object",
            ["properties"] = sections,
            ["additionalProperties"] = false,
        }.ToJsonString(Readable);
    }

    private static JsonObject Object(Type type)
    {
        var defaults = Activator.CreateInstance(type);
        var members = new JsonObject();
        var needed = new JsonArray();
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var value = property.GetValue(defaults);
            members[property.Name] = Member(property, value);
            if (IsNeeded(property, value))
            {
                needed.Add(property.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = members, ["additionalProperties"] = false };
        if (needed.Count > 0)
        {
            schema["required"] = needed;
        }

        return schema;
    }

    private static JsonObject Member(PropertyInfo property, object? value)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        var member = Value(property.PropertyType, range);
        string[] words = [OptionDocs.Of(property) ?? "", range is null ? "" : $"Allowed is {OptionValue.Allowed(property.PropertyType, range)}."];
        member["description"] = string.Join(' ', words.Where(text => text.Length > 0));
        if (property.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern)
        {
            member["pattern"] = pattern.Pattern;
        }

        if (Nullability.Create(property).WriteState is NullabilityState.Nullable)
        {
            member["type"] = new JsonArray(member["type"]?.DeepClone(), "null");
            member["default"] = null;
        }
        else if (OptionValue.IsScalar(property.PropertyType) && !IsNeeded(property, value))
        {
            member["default"] = Scalar(value);
        }
        else if (member["type"]?.GetValue<string>() is "array")
        {
            member["default"] = new JsonArray();
        }

        return member;
    }

    // What must be given has no default that would do.
    private static bool IsNeeded(PropertyInfo property, object? value) => property.GetCustomAttribute<RequiredAttribute>() is not null && value is "";

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
            _ when plain == typeof(Uri) => new JsonObject { ["type"] = "string", ["format"] = "uri" },
            _ when plain.IsEnum => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(plain).Select(name => JsonValue.Create(name))]) },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (range is not null && plain != typeof(TimeSpan))
        {
            (result["minimum"], result["maximum"]) = (Scalar(range.Minimum), Scalar(range.Maximum));
        }

        return result;
    }

    private static JsonValue? Scalar(object? value) => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(OptionValue.Text(value)),
    };
}
