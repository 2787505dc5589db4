using System.Text.Json;
using Aggregator.Feeds.Extension;

namespace Aggregator.Feeds.Writing;

/// <summary>Members of JSON objects that are left out where there is nothing to say.</summary>
internal static class JsonWriting
{
    /// <summary>A text without the characters that the XML formats cannot hold either, so that an entry reads the same in all three.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (WrittenText.Trimmed(value) is { } valid)
        {
            json.WriteString(name, valid);
        }
    }

    /// <summary>A list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in all)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>People; the format has no member for an e-mail.</summary>
    public static void People(this Utf8JsonWriter json, string name, IReadOnlyList<FeedPerson> people) =>
        json.List(name, people.Where(person => ExtensionJson.IsSound(person)), person =>
        {
            json.Text("name", WrittenText.Line(person.Name));
            json.Text("url", WrittenValue.Address(person.Url));
            json.Text("avatar", WrittenValue.Address(person.Avatar));
            json.Text("_email", WrittenText.Line(person.Email));
        });
}
