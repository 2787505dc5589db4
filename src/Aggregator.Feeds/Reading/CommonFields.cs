using System.Globalization;
using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>What channels and items of every XML format share: people, categories, links and dates, by namespace.</summary>
internal static class CommonFields
{
    public static IReadOnlyList<FeedPerson> Authors(XElement parent, Scope scope) => People(
        parent, scope, Ns.Atom + "author", Ns.Rss + "author", Ns.Rss + "managingEditor", Ns.Dc + "creator", Ns.Dc + "author", Ns.Itunes + "author",
            Ns.GooglePlay + "author", Ns.Foaf + "maker");

    public static IReadOnlyList<FeedPerson> Contributors(XElement parent, Scope scope) =>
        People(parent, scope, Ns.Atom + "contributor", Ns.Dc + "contributor");

    /// <summary>Terms of all vocabularies in document order, each once.</summary>
    public static IReadOnlyList<FeedCategory> Categories(XElement parent)
    {
        DistinctList<FeedCategory>? found = null;
        foreach (var child in parent.Elements())
        {
            foreach (var category in CategoriesIn(child))
            {
                (found ??= new()).Add(category);
            }
        }

        return found?.Items ?? [];
    }

    /// <summary>Links in document order: Atom's own, and RSS link elements, which have neither rel nor type.</summary>
    public static IReadOnlyList<FeedLink> Links(XElement parent, Scope scope)
    {
        List<FeedLink>? links = null;
        foreach (var child in parent.Elements())
        {
            if (child.Name.LocalName == "link" && (links?.Count ?? 0) < FeedLimits.ListLength
                && (child.Name.Namespace == Ns.Atom || child.Name.Namespace == Ns.Rss))
            {
                (links ??= []).Add(Link(child, scope));
            }
        }

        return links ?? (IReadOnlyList<FeedLink>)[];
    }

    /// <summary>The page that a channel or an item stands for: RSS's own link, the last of several; else Atom's first alternate. Null when absent.</summary>
    public static Uri? Page(XElement parent, IReadOnlyList<FeedLink> links, Scope scope)
    {
        Uri? page = null;
        foreach (var link in parent.Elements(Ns.Rss + "link"))
        {
            page = link.Value("rel") is null or FeedLink.Alternate ? scope.Url(link, link.Value("href") ?? link.Text()) ?? page : page;
        }

        return page ?? Alternate(links);
    }

    /// <summary>The last readable date among the fields, the first name weighing most.</summary>
    public static DateTimeOffset? Date(XElement parent, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            DateTimeOffset? last = null;
            foreach (var element in parent.Elements(name))
            {
                last = FeedDate.Parse(element.Value) ?? last;
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

    // Of several alternates the page is meant, not its other representations.
    private static Uri? Alternate(IReadOnlyList<FeedLink> links)
    {
        FeedLink? first = null;
        foreach (var link in links)
        {
            if (link.Rel != FeedLink.Alternate || link.Href is null)
            {
                continue;
            }

            if (link.Type is null or "text/html" or "application/xhtml+xml")
            {
                return link.Href;
            }

            first ??= link;
        }

        return first?.Href;
    }

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

    private static IEnumerable<FeedCategory> CategoriesIn(XElement child)
    {
        if (child.Name == Ns.Atom + "category")
        {
            var label = child.Value("label");
            return (child.Value("term") ?? child.Text() ?? label) is { } term ? [new FeedCategory(term, child.Value("scheme"), label)] : [];
        }

        if (child.Name == Ns.Rss + "category" || child.Name == Ns.Media + "category")
        {
            var term = child.Text() ?? child.Value("term") ?? child.Value("text");
            return term is null ? [] : [new FeedCategory(term, child.Value("domain") ?? child.Value("scheme"), child.Value("label"))];
        }

        if (child.Name == Ns.Dc + "subject")
        {
            return child.Text() is { } subject ? [new FeedCategory(subject)] : [];
        }

        if (child.Name == Ns.Itunes + "category" || child.Name == Ns.GooglePlay + "category")
        {
            return child.DescendantsAndSelf(child.Name).Select(category => category.Value("text") ?? category.Text()).OfType<string>()
                .Select(text => new FeedCategory(text, child.Name.NamespaceName == Ns.Itunes.NamespaceName ? "http://www.itunes.com/" : null));
        }

        return child.Name == Ns.Rss + "tags" || child.Name == Ns.Itunes + "keywords" || child.Name == Ns.Media + "keywords" ? Keywords(child) : [];
    }

    private static IEnumerable<FeedCategory> Keywords(XElement keywords) => keywords.Value
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(word => new FeedCategory(word, keywords.Name.Namespace == Ns.Itunes ? "http://www.itunes.com/" : null));

    private static FeedLink Link(XElement link, Scope scope)
    {
        var rel = Relation(link.Value("rel"));
        var type = link.Value("type") ?? (rel == "self" && link.Name.Namespace == Ns.Atom ? "application/atom+xml" : null);
        var href = scope.Url(link, link.Value("href") ?? link.Text());
        return new FeedLink(href, rel, type, link.Value("title"), link.Value("hreflang"), Bytes(link.Value("length")));
    }

    // Registered relations may be written as the address of their registration (RFC 4287 4.2.7.2).
    private static string Relation(string? rel) =>
        rel?.Replace("http://www.iana.org/assignments/relation/", "", StringComparison.OrdinalIgnoreCase) ?? FeedLink.Alternate;
}
