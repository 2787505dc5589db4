using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>What a channel or an item is about, in the words of every vocabulary: RSS, Atom, Dublin Core, iTunes, Media RSS.</summary>
internal static class CategoryFields
{
    public const string ItunesScheme = "http://www.itunes.com/";

    /// <summary>Terms of all vocabularies in document order, each once.</summary>
    public static IReadOnlyList<FeedCategory> Of(XElement parent)
    {
        DistinctList<FeedCategory>? found = null;
        foreach (var child in parent.Elements())
        {
            foreach (var category in In(child))
            {
                (found ??= new()).Add(category);
            }
        }

        return found?.Items ?? [];
    }

    private static IEnumerable<FeedCategory> In(XElement child)
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
                .Select(text => new FeedCategory(text, child.Name.NamespaceName == Ns.Itunes.NamespaceName ? ItunesScheme : null));
        }

        return child.Name == Ns.Rss + "tags" || child.Name == Ns.Itunes + "keywords" || child.Name == Ns.Media + "keywords" ? Keywords(child) : [];
    }

    private static IEnumerable<FeedCategory> Keywords(XElement keywords) => keywords.Value
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(word => new FeedCategory(word, keywords.Name.Namespace == Ns.Itunes ? ItunesScheme : null));
}
