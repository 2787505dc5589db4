using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Values as they are stored, by hand: the engine's own mapper trims strings, turns "" into null and gives times back as local ones.</summary>
internal static class Bson
{
    public static BsonValue Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static BsonValue Of(IEnumerable<string> texts) => new BsonArray(texts.Select(text => new BsonValue(text)));

    /// <summary>Sets a member, or leaves it out when there is nothing to set.</summary>
    public static void Set(this BsonDocument document, string name, string? value)
    {
        if (value is not null)
        {
            document[name] = value;
        }
    }

    /// <inheritdoc cref="Set(BsonDocument, string, string?)"/>
    public static void Set(this BsonDocument document, string name, Uri? value) => document.Set(name, value?.OriginalString);

    /// <inheritdoc cref="Set(BsonDocument, string, string?)"/>
    public static void Set(this BsonDocument document, string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            document[name] = Of(time);
        }
    }

    /// <inheritdoc cref="Set(BsonDocument, string, string?)"/>
    public static void Set(this BsonDocument document, string name, bool value)
    {
        if (value)
        {
            document[name] = true;
        }
    }

    /// <inheritdoc cref="Set(BsonDocument, string, string?)"/>
    public static void Set(this BsonDocument document, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            document[name] = Of(values);
        }
    }

    public static bool Flag(this BsonDocument document, string name) => document[name] is { IsBoolean: true, AsBoolean: true };

    public static string? Text(this BsonDocument document, string name) => document[name] is { IsString: true } value ? value.AsString : null;

    public static string Needed(this BsonDocument document, string name) =>
        document.Text(name) ?? throw new InvalidDataException($"A stored document lacks its member '{name}'.");

    public static Uri? Address(this BsonDocument document, string name) =>
        document.Text(name) is { } text && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address : null;

    public static Uri NeededAddress(this BsonDocument document, string name) => new(document.Needed(name), UriKind.RelativeOrAbsolute);

    public static int Int(this BsonDocument document, string name) => document[name] is { IsNumber: true } value ? value.AsInt32 : 0;

    public static long Long(this BsonDocument document, string name) => document[name] is { IsNumber: true } value ? value.AsInt64 : 0;

    public static DateTimeOffset? Time(this BsonDocument document, string name) =>
        document[name] is { IsNumber: true } value ? DateTimeOffset.FromUnixTimeMilliseconds(value.AsInt64) : null;

    public static DateTimeOffset NeededTime(this BsonDocument document, string name) =>
        document.Time(name) ?? throw new InvalidDataException($"A stored document lacks its member '{name}'.");

    public static byte[] Bytes(this BsonDocument document, string name) => document[name] is { IsBinary: true } value ? value.AsBinary : [];

    public static IReadOnlyList<string> Texts(this BsonDocument document, string name) => [.. document.Values(name).Select(value => value.AsString)];

    public static IEnumerable<BsonValue> Values(this BsonDocument document, string name) => document[name] is { IsArray: true } value ? value.AsArray : [];

    public static IEnumerable<BsonDocument> Documents(this BsonDocument document, string name) => document.Values(name).Select(value => value.AsDocument);
}
