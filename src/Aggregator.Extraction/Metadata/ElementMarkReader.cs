using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>Reads the marks of elements; remembers classes, since a page says the same a hundred times.</summary>
internal sealed class ElementMarkReader
{
    private const int LongestClass = 2_000;

    private readonly Dictionary<string, ElementMarks> _byClass = new(StringComparer.Ordinal);

    public ElementMarks Of(IElement element)
    {
        var marks = ElementMarks.None;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute)
            {
                marks |= attribute.Name switch
                {
                    "class" => OfClass(attribute.Value),
                    "id" when attribute.Value.Contains("breadcrumb", StringComparison.Ordinal) => ElementMarks.Trail,
                    "aria-label" when attribute.Value.Contains("readcrumb", StringComparison.Ordinal) => ElementMarks.Trail,
                    "itemprop" => OfProperty(attribute.Value),
                    "itemtype" when attribute.Value.EndsWith("LiveBlogPosting", StringComparison.Ordinal) => ElementMarks.LiveBlog,
                    _ => ElementMarks.None,
                };
            }
        }

        return marks;
    }

    private static ElementMarks OfProperty(string property) => property switch
    {
        "author" => ElementMarks.Author,
        "name" => ElementMarks.Name,
        "datePublished" => ElementMarks.PublicationTime,
        _ => ElementMarks.None,
    };

    private ElementMarks OfClass(string names)
    {
        if (_byClass.TryGetValue(names, out var known))
        {
            return known;
        }

        var marks = names.Contains("breadcrumb", StringComparison.Ordinal) ? ElementMarks.Trail : ElementMarks.None;
        if (names.Contains("author-name", StringComparison.Ordinal) || names.Contains("author_name", StringComparison.Ordinal)
            || names.Contains("authorName", StringComparison.Ordinal))
        {
            marks |= ElementMarks.AuthorName;
        }

        foreach (var range in names.AsSpan(0, Math.Min(names.Length, LongestClass)).SplitAny(" \t\n\f\r"))
        {
            marks |= OfName(names.AsSpan(range));
        }

        return _byClass[names] = marks;
    }

    private static ElementMarks OfName(ReadOnlySpan<char> name) => name switch
    {
        "path" or "crumbs" or "location" => ElementMarks.Trail,
        "cat-links" or "post-categories" or "entry-categories" or "entry-category" => ElementMarks.Categories,
        "author" or "byline" => ElementMarks.Byline,
        "published" or "entry-date" => ElementMarks.PublishedClass,
        _ => ElementMarks.None,
    };
}
