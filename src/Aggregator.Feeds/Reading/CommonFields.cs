using System.Globalization;
using System.Xml.Linq;
using Aggregator.Feeds.Reading.Dates;

namespace Aggregator.Feeds.Reading;

/// <summary>What channels and items of every XML format share: people, dates and values, by namespace.</summary>
internal static class CommonFields
{
    public static IReadOnlyList<FeedPerson> Authors(XElement parent, Scope scope) => People(
        parent, scope, Ns.Atom + "author", Ns.Rss + "author", Ns.Rss + "managingEditor", Ns.Dc + "creator", Ns.Dc + "author", Ns.Itunes + "author",
            Ns.GooglePlay + "author", Ns.Foaf + "maker");

    public static IReadOnlyList<FeedPerson> Contributors(XElement parent, Scope scope) =>
        People(parent, scope, Ns.Atom + "contributor", Ns.Dc + "contributor");

    /// <summary>The last readable date among the fields, the first name weighing most.</summary>
    public static DateTimeOffset? Date(XElement parent, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            DateTimeOffset? last = null;
            foreach (var element in parent.Elements(name))
            {
                last = FeedDate.Parse(element.Value) ?? (FeedDayOrder.Beside(element) is { } order ? FeedDate.Parse(element.Value, order) : null) ?? last;
            }

            if (last is not null)
            {
                return last;
            }
        }

        return null;
    }

    public static long? Bytes(string? text) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var bytes) && bytes >= 0 ? bytes : null;

    public static int? WholeNumber(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>itunes:block: only "yes", and that exactly, has an effect; null for anything else.</summary>
    public static bool? Block(XElement parent)
    {
        var block = parent.Child(Ns.Itunes, "block") ?? parent.Child(Ns.GooglePlay, "block");
        return string.Equals(block?.Value, "yes", StringComparison.OrdinalIgnoreCase) ? true : null;
    }

    /// <summary>itunes:explicit: yes and no in their spellings; null for anything else.</summary>
    public static bool? YesOrNo(string? text) => text?.ToLowerInvariant() switch
    {
        "yes" or "true" or "explicit" => true,
        "no" or "false" or "clean" => false,
        _ => null,
    };

    private static IReadOnlyList<FeedPerson> People(XElement parent, Scope scope, params ReadOnlySpan<XName> names)
    {
        DistinctList<FeedPerson>? people = null;
        foreach (var child in parent.Elements())
        {
            if (people?.IsFull != true && names.Contains(child.Name) && Persons.Of(child, scope) is { } person)
            {
                (people ??= new()).Add(person);
            }
        }

        return people?.Items ?? [];
    }
}
