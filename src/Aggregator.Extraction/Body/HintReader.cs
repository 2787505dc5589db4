using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Reads the hints of elements; remembers names, since a page says the same class a hundred times.</summary>
internal sealed class HintReader
{
    private const int LongestName = 60;
    private const int LongestNames = 2_000;

    private readonly Dictionary<string, RegionHints> _byName = new(StringComparer.Ordinal);

    public RegionHints Of(IElement element)
    {
        var hints = Tags.HintsOf(element.LocalName);
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            hints |= attributes[i] is { } attribute ? Of(attribute) : RegionHints.None;
        }

        return hints & Possible(element.LocalName);
    }

    private RegionHints Of(IAttr attribute) => attribute.Name switch
    {
        "class" or "id" or "data-component" or "data-testid" or "data-module" or "data-type" => OfNames(attribute.Value),
        "role" => OfRole(attribute.Value),
        "itemprop" => OfProperty(attribute.Value),
        "hidden" => RegionHints.Hidden,
        "aria-hidden" when attribute.Value is "true" => RegionHints.Hidden,
        "style" when IsInvisible(attribute.Value) => RegionHints.Hidden,
        _ => RegionHints.None,
    };

    // What a class says of the whole page or of the article itself ("has-byline", "print-hidden") is no reason to throw it out.
    private static RegionHints Possible(string name) => name switch
    {
        "html" or "body" or "main" => RegionHints.Body,
        "article" => RegionHints.Body | RegionHints.Foreign,
        _ => (RegionHints)~0,
    };

    private static bool IsInvisible(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static RegionHints OfRole(string role) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" or "banner" or "toolbar" => RegionHints.Navigation,
        "complementary" => RegionHints.Sidebar,
        "contentinfo" => RegionHints.Footer,
        "dialog" or "alertdialog" or "tooltip" => RegionHints.Hidden,
        _ => RegionHints.None,
    };

    private static RegionHints OfProperty(string property) => property switch
    {
        "articleBody" => RegionHints.Body,
        "headline" => RegionHints.Headline,
        "author" or "datePublished" or "dateModified" or "publisher" => RegionHints.Byline,
        "caption" or "copyrightHolder" => RegionHints.Caption,
        "comment" => RegionHints.Comments,
        "keywords" => RegionHints.Tags,
        _ => RegionHints.None,
    };

    private RegionHints OfNames(string names)
    {
        if (_byName.TryGetValue(names, out var known))
        {
            return known;
        }

        var hints = RegionHints.None;
        foreach (var name in names.AsSpan(0, Math.Min(names.Length, LongestNames)).Split(' '))
        {
            hints |= OfName(names.AsSpan(name));
        }

        return _byName[names] = hints;
    }

    // A name is looked up as a whole and word by word: "articleBody", "article-body" and "article__body" are one name to a reader.
    private static RegionHints OfName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName || IsState(name))
        {
            return RegionHints.None;
        }

        Span<char> letters = stackalloc char[LongestName];
        var length = 0;
        var wordStart = 0;
        var previousStart = 0;
        var hints = RegionHints.None;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsAsciiLetter(c))
            {
                CloseWord(letters, length);
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]))
            {
                CloseWord(letters, length);
            }

            letters[length++] = char.ToLowerInvariant(c);
        }

        CloseWord(letters, length);
        // "label-hidden", "hidden@mobile": as a part of a name the word is about something else, or about some screens.
        return (hints & ~RegionHints.Hidden) | HintWords.Of(letters[..length]);

        void CloseWord(ReadOnlySpan<char> all, int end)
        {
            if (end == wordStart)
            {
                return;
            }

            hints |= HintWords.Of(all[wordStart..end]);
            if (previousStart < wordStart)
            {
                hints |= HintWords.Of(all[previousStart..end]);
            }

            previousStart = wordStart;
            wordStart = end;
        }
    }

    // WordPress puts "tag-politics category-news" on the article; "has-sidebar" and "no-comments" describe a page, not a box.
    private static bool IsState(ReadOnlySpan<char> name) =>
        name.StartsWith("tag-", StringComparison.Ordinal) || name.StartsWith("category-", StringComparison.Ordinal) ||
        name.StartsWith("has-", StringComparison.Ordinal) || name.StartsWith("is-", StringComparison.Ordinal) ||
        name.StartsWith("no-", StringComparison.Ordinal) || name.StartsWith("status-", StringComparison.Ordinal) || name.Contains('@') || IsLayout(name)
            || name.StartsWith("with-", StringComparison.Ordinal) ||
        name.StartsWith("without-", StringComparison.Ordinal) || name.StartsWith("js-", StringComparison.Ordinal);

    // "sidebar-grid", "layout--rail": the frame around text and sidebar.
    private static bool IsLayout(ReadOnlySpan<char> name) =>
        name.Contains("grid", StringComparison.OrdinalIgnoreCase) || name.Contains("layout", StringComparison.OrdinalIgnoreCase);
}
