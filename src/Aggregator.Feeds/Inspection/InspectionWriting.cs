using System.Globalization;
using System.Text.Json;

namespace Aggregator.Feeds.Inspection;

/// <summary>The members that channels and items share.</summary>
internal static class InspectionWriting
{
    internal const string DateForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    // As the publisher wrote it, where that was absolute: Uri would escape and lower what somebody wants to compare.
    public static void Url(this Utf8JsonWriter writer, string name, Uri? url) => writer.WriteString(name, url?.OriginalString);

    public static void Date(this Utf8JsonWriter writer, string name, DateTimeOffset? date) =>
        writer.WriteString(name, date?.UtcDateTime.ToString(DateForm, CultureInfo.InvariantCulture));

    public static void Number(this Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Flag(this Utf8JsonWriter writer, string name, bool? flag)
    {
        if (flag is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>An object; null when there is no value.</summary>
    public static void Object<T>(this Utf8JsonWriter writer, string name, T? value, Action<T> members)
        where T : class
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        members(value);
        writer.WriteEndObject();
    }

    /// <summary>A list of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter writer, string name, IReadOnlyList<T> values, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            members(value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Links(this Utf8JsonWriter writer, IReadOnlyList<FeedLink> links) => writer.Objects("links", links, link =>
    {
        writer.Url("href", link.Href);
        writer.WriteString("rel", link.Rel);
        writer.WriteString("type", link.Type);
        writer.WriteString("title", link.Title);
        writer.WriteString("hreflang", link.Hreflang);
        writer.Number("length", link.Length);
        writer.Number("replyCount", link.ReplyCount);
        writer.Date("repliesUpdated", link.RepliesUpdated);
    });

    public static void People(this Utf8JsonWriter writer, string name, IReadOnlyList<FeedPerson> people) =>
        writer.Objects(name, people, writer.Person);

    public static void Person(this Utf8JsonWriter writer, FeedPerson person)
    {
        writer.WriteString("name", person.Name);
        writer.WriteString("email", person.Email);
        writer.Url("url", person.Url);
        writer.Url("avatar", person.Avatar);
    }

    public static void Categories(this Utf8JsonWriter writer, IReadOnlyList<FeedCategory> categories) => writer.Objects("categories", categories, category =>
    {
        writer.WriteString("term", category.Term);
        writer.WriteString("scheme", category.Scheme);
        writer.WriteString("label", category.Label);
    });

    public static void Place(this Utf8JsonWriter writer, FeedPlace? place) => writer.Object("geo", place, known =>
    {
        writer.WriteString("type", known.Shape.ToString());
        writer.Number("lat", known.Positions[0][1]);
        writer.Number("lon", known.Positions[0][0]);
        writer.WriteStartArray("coordinates");
        foreach (var position in known.Positions)
        {
            writer.WriteStartArray();
            foreach (var number in position)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteString("referenceSystem", known.ReferenceSystem);
        writer.Number("radius", known.Radius);
        writer.WriteString("name", known.Name);
    });
}
