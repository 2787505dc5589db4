using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The grammar of bylines: lead word, names with roles, and whatever follows them.</summary>
internal static class Byline
{
    // Looking for addresses and brackets costs the square of this at worst.
    private const int LongestLine = 1000;
    private const int LongestName = 60;
    private const int MostWords = 6;
    private const int MostAuthors = 20;

    /// <summary>The authors of a line of a page, such as "Hwang Sujin Reporter / Updated : 2025-06-22"; empty when it names nobody.</summary>
    public static IReadOnlyList<ArticleAuthor> Parse(string? line)
    {
        var text = Bounded(line);
        if (text is null)
        {
            return [];
        }

        text = BylineWords.Aside().Replace(BylineWords.Address().Replace(text, " "), " ");
        text = BylineWords.Others().Replace(BylineWords.End().Replace(text, ""), "");
        return [.. Split(text).Where(author => IsPersonal(author.Name))];
    }

    /// <summary>The authors of an element that the page marks as naming them.</summary>
    /// <param name="isAuthor">Nothing but an author stands there, so that a pen name or a first name alone counts.</param>
    public static IReadOnlyList<ArticleAuthor> ParseMarked(string? text, bool isAuthor) =>
        Parse(text) is { Count: > 0 } authors ? authors
            : isAuthor && PlainText.OrNull(text) is { } name && !name.Contains(' ', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
                ? ParseStated(name) : [];

    /// <summary>The authors in a stated value: there an organisation counts as well.</summary>
    public static IReadOnlyList<ArticleAuthor> ParseStated(string? value)
    {
        var text = Bounded(value);
        return text is null || text.Contains("://", StringComparison.Ordinal)
            ? []
            : Split(BylineWords.Aside().Replace(BylineWords.Address().Replace(text, " "), " "));
    }

    private static string? Bounded(string? line) => PlainText.OrNull(line) is not { } text ? null : text.Length <= LongestLine ? text : text[..LongestLine];

    private static List<ArticleAuthor> Split(string text)
    {
        // "Nordlicht GmbH, Bergen, Norway" is one company and where it sits.
        if (BylineWords.LegalForm().Match(text) is { Success: true } form)
        {
            return [new ArticleAuthor(WithoutLead(text[..(form.Index + form.Length)]))];
        }

        var authors = new List<ArticleAuthor>();
        foreach (var part in BylineWords.Between().Split(WithoutLead(text)))
        {
            var (name, role) = NameAndRole(WithoutLead(part.Trim()));
            if (name.Length == 0 || BylineWords.Degree().IsMatch(name))
            {
                AddRole(authors, role);
            }
            else if (name.Length <= LongestName && Letters.HasAny(name) && !BylineWords.NoName().IsMatch(name)
                && authors.TrueForAll(author => !string.Equals(author.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                authors.Add(new ArticleAuthor(name, role));
            }
        }

        return authors.Count > MostAuthors ? authors[..MostAuthors] : authors;
    }

    private static string WithoutLead(string text) => BylineWords.Lead().Replace(text, "").Trim();

    private static (string Name, string? Role) NameAndRole(string part)
    {
        var bare = part.Trim(' ', '.', ':', '-', '–', '—', '(', ')', '[', ']', '*', '"', '=', '【', '】');
        if (BylineWords.RoleBefore().Match(bare) is { Success: true } before)
        {
            return (bare[before.Length..], before.Groups["role"].Value);
        }

        var match = BylineWords.Role().Match(bare);
        if (!match.Success)
        {
            return (bare.EndsWith("Jr", StringComparison.Ordinal) || bare.EndsWith("Sr", StringComparison.Ordinal) ? bare + "." : bare, null);
        }

        return (bare[..match.Index].Trim(' ', ',', '-', '='), match.Groups["role"].Value);
    }

    // "Jane Doe, Correspondent": a role alone belongs to the name before it.
    private static void AddRole(List<ArticleAuthor> authors, string? role)
    {
        if (role is not null && authors.Count > 0 && authors[^1].Role is null)
        {
            authors[^1] = authors[^1] with { Role = role };
        }
    }

    // Two to six words that begin with capitals, particles apart; or a few East Asian characters.
    private static bool IsPersonal(string name)
    {
        if (name.Any(char.IsDigit) || name.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        if (name.Any(Script.IsEastAsian))
        {
            return name.Length is >= 2 and <= 12;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MostWords && words.All(word => char.IsUpper(word[0]) || !char.IsLower(word[0]) || word.Length <= 3
            || word.Contains('\'', StringComparison.Ordinal));
    }
}
