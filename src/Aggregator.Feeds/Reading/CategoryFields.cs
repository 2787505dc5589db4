using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>What a channel or an item is about, in the words of every vocabulary: RSS, Atom, Dublin Core, iTunes, Media RSS.</summary>
internal static class CategoryFields
{
    public const string ItunesScheme = "http://www.itunes.com/";

    /// <summary>Terms of all vocabularies in document order, each once.</summary>
    public static IReadOnlyList<FeedCategory> Of(Fields fields)
    {
        DistinctList<FeedCategory>? found = null;
        foreach (var child in fields.All)
        {
            if (One(child) is { } category)
            {
                (found ??= new()).Add(category);
                continue;
            }

            foreach (var several in Several(child))
            {
                (found ??= new()).Add(several);
            }
        }

        return found?.Items ?? [];
    }

    private static FeedCategory? One(XElement child) => child.Name.LocalName switch
    {
        "category" when child.Name.Namespace == Ns.Atom => Atom(child),
        "category" when child.Name.Namespace == Ns.Rss || child.Name.Namespace == Ns.Media => Rss(child),
        "subject" when child.Name.Namespace == Ns.Dc => child.Text() is { } subject ? new FeedCategory(subject) : null,
        _ => null,
    };

    private static FeedCategory? Atom(XElement category)
    {
        var label = category.Value("label");
        return (category.Value("term") ?? category.Text() ?? label) is { } term ? new FeedCategory(term, category.Value("scheme"), label) : null;
    }

    private static FeedCategory? Rss(XElement category) =>
        (category.Text() ?? category.Value("term") ?? category.Value("text")) is { } term
            ? new FeedCategory(term, category.Value("domain") ?? category.Value("scheme"), category.Value("label"))
            : null;

    private static IEnumerable<FeedCategory> Several(XElement child) => child.Name.LocalName switch
    {
        "category" when child.Name.Namespace == Ns.Itunes || child.Name.Namespace == Ns.GooglePlay => Nested(child),
        "keywords" when child.Name.Namespace == Ns.Itunes || child.Name.Namespace == Ns.Media => Keywords(child),
        "tags" when child.Name.Namespace == Ns.Rss => Keywords(child),
        _ => [],
    };

    private static IEnumerable<FeedCategory> Nested(XElement category) => category.DescendantsAndSelf(category.Name)
        .Select(one => one.Value("text") ?? (one.HasElements ? null : one.Text())).OfType<string>().Select(text => new FeedCategory(text, SchemeOf(category)));

    private static IEnumerable<FeedCategory> Keywords(XElement keywords) => keywords.Value
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => new FeedCategory(word, SchemeOf(keywords)));

    private static string? SchemeOf(XElement element) => element.Name.Namespace == Ns.Itunes ? ItunesScheme : null;
}
