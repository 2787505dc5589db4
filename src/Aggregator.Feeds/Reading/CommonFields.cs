using System.Globalization;
using System.Xml.Linq;
using Aggregator.Feeds.Reading.Dates;

namespace Aggregator.Feeds.Reading;

/// <summary>What channels and items of every XML format share: people, dates and values, by namespace.</summary>
internal static class CommonFields
{
    private static readonly XName[] AuthorNames =
    [
        Ns.Atom + "author", Ns.Rss + "author", Ns.Rss + "managingEditor", Ns.Dc + "creator", Ns.Dc + "author", Ns.Itunes + "author", Ns.GooglePlay + "author",
        Ns.Foaf + "maker",
    ];

    private static readonly XName[] ContributorNames = [Ns.Atom + "contributor", Ns.Dc + "contributor"];

    public static IReadOnlyList<FeedPerson> Authors(Fields fields, Scope scope) => People(fields, AuthorNames, scope);

    public static IReadOnlyList<FeedPerson> Contributors(Fields fields, Scope scope) => People(fields, ContributorNames, scope);

    /// <summary>The last readable date among the fields, the first name weighing most.</summary>
    public static DateTimeOffset? Date(Fields fields, ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            DateTimeOffset? last = null;
            foreach (var child in fields.MayHave(name) ? fields.All : [])
            {
                last = child.Name == name ? Instant(child) ?? last : last;
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
    public static bool? Block(Fields fields)
    {
        var block = fields.Child(Ns.Itunes, "block") ?? fields.Child(Ns.GooglePlay, "block");
        return string.Equals(block?.Value, "yes", StringComparison.OrdinalIgnoreCase) ? true : null;
    }

    /// <summary>itunes:explicit: yes and no in their spellings; null for anything else.</summary>
    public static bool? YesOrNo(string? text) => text?.ToLowerInvariant() switch
    {
        "yes" or "true" or "explicit" => true,
        "no" or "false" or "clean" => false,
        _ => null,
    };

    private static DateTimeOffset? Instant(XElement date) =>
        FeedDate.Parse(date.Value) ?? (FeedDayOrder.Beside(date) is { } order ? FeedDate.Parse(date.Value, order) : null);

    private static IReadOnlyList<FeedPerson> People(Fields fields, ReadOnlySpan<XName> names, Scope scope)
    {
        DistinctList<FeedPerson>? people = null;
        foreach (var child in fields.MayHave(names) ? fields.All : [])
        {
            if (people?.IsFull != true && names.Contains(child.Name) && Persons.Of(child, scope) is { } person)
            {
                (people ??= new()).Add(person);
            }
        }

        return people is { Items.Count: > 1 } ? Persons.EachOnce(people.Items) : people?.Items ?? [];
    }
}
