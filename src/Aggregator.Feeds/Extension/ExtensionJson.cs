using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds.Extension;

/// <summary>The JSON of our extension: the model itself in small letters, without what is absent.</summary>
internal static class ExtensionJson
{
    /// <summary>The member of a feed and of an item that holds it. The specification wants names of others to begin with an underscore.</summary>
    public const string Name = "_aggregator";

    // By reflection, as generated code gives null for a list that is not there.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        MaxDepth = 64,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new ListConverterFactory(), new UrlConverter(), new TextConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SayOnlyWhatIs } },
    };

    /// <summary>Writes the member; nothing when there is nothing to say.</summary>
    public static void Write<T>(Utf8JsonWriter json, T extension)
        where T : class
    {
        if (IsSound(extension))
        {
            json.WritePropertyName(Name);
            JsonSerializer.Serialize(json, extension, Options);
        }
    }

    /// <summary>Reads the member; null when it is absent, or not as we write it.</summary>
    public static T? Read<T>(JsonElement parent)
        where T : class
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(Name, out var member) || member.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return member.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return null;   // somebody else's object of the same name
        }
    }

    /// <summary>Whether a part of the model says anything, and has what it cannot be without, in a form that can be written.</summary>
    public static bool IsSound(object? value) => value switch
    {
        null or false => false,
        Uri url => WrittenValue.IsWeb(url),
        string text => WrittenText.Trimmed(text) is not null,
        IEnumerable list => list.Cast<object?>().Any(IsSound),
        ValueType => true,
        _ => IsSoundRecord(value),
    };

    private static bool IsSoundRecord(object record)
    {
        var saysSomething = false;
        foreach (var property in Options.GetTypeInfo(record.GetType()).Properties)
        {
            var isSaid = IsSound(property.Get?.Invoke(record));
            if (!isSaid && IsRequired(property.PropertyType, property.IsGetNullable))
            {
                return false;
            }

            saysSomething |= isSaid;
        }

        return saysSomething;
    }

    private static void SayOnlyWhatIs(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { HasDefaultValue: false } && IsRequired(property.PropertyType, property.IsGetNullable);
            if (!property.PropertyType.IsValueType)
            {
                property.ShouldSerialize = (_, value) => IsSound(value);
            }
        }
    }

    private static bool IsRequired(Type type, bool isNullable) => !isNullable && (type == typeof(string) || type == typeof(Uri));
}
