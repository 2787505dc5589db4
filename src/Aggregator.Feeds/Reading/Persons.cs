using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>People: as elements of Atom, or as one line of RSS.</summary>
internal static partial class Persons
{
    // What is longer is no line that names a person.
    private const int LongestLine = 1024;

    /// <summary>"a@b.c (Name)", "Name (a@b.c)", "Name &lt;a@b.c&gt;", an address or a name alone; null for nothing.</summary>
    public static FeedPerson? OfLine(string? line)
    {
        var text = PlainText.OneLine(line is null ? null : HtmlReferences.Decode(line));
        if (text is null)
        {
            return null;
        }

        text = XmlCharacters.Start(text, LongestLine);

        // Of several people in one line nobody can tell which name is whose.
        var match = Email().Match(text);
        if (!match.Success || match.NextMatch().Success)
        {
            return new FeedPerson(PlainText.OfHtml(text) ?? text);
        }

        var name = text.Remove(match.Index, match.Length).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
            .Replace("<>", "", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal).Trim(' ', ',', ';', '-');
        if (name.StartsWith('(') && name.EndsWith(')'))
        {
            name = name[1..^1];
        }

        return new FeedPerson(XmlReading.NullIfBlank(name.Trim('"', ' ')), match.Value);
    }

    /// <summary>Atom's author and contributor, itunes:owner, RSS author that holds elements; a line where there are none. Null for nothing.</summary>
    public static FeedPerson? Of(XElement element, Scope scope)
    {
        if (!element.HasElements)
        {
            return OfLine(element.Value);
        }

        var name = Find(element, "name") ?? Find(element, "fullname");
        var email = Find(element, "email") ?? MailAddress(Find(element, "mbox"));
        var address = element.Elements().FirstOrDefault(child => child.Name.LocalName is "uri" or "url" or "homepage" or "href");
        var written = address?.Text() ?? address?.RdfValue("resource");
        var url = address is null ? null : scope.Url(address, written);
        email ??= MailAddress(written);
        return name is null && email is null && url is null ? null : new FeedPerson(PlainText.OneLine(name), email, url);
    }

    /// <summary>Without those who are only a name that another has with an address: "a@b.c (Ann)" in author is the Ann of dc:creator.</summary>
    public static IReadOnlyList<FeedPerson> EachOnce(IReadOnlyList<FeedPerson> people)
    {
        var known = people.Where(IsMoreThanName).Select(person => person.Name).ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 ? people : [.. people.Where(person => IsMoreThanName(person) || !known.Contains(person.Name))];
    }

    private static bool IsMoreThanName(FeedPerson person) => person.Email is not null || person.Url is not null;

    private static string? Find(XElement element, string name)
    {
        var child = element.Descendants().FirstOrDefault(found => found.Name.LocalName == name);
        return (child?.Text() ?? child?.RdfValue("resource"))?.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The e-mail of a "mailto:" where an address of a page is expected; null for anything else.</summary>
    public static string? MailAddress(string? address)
    {
        var match = address is { Length: <= LongestLine } && !address.Contains("://", StringComparison.Ordinal) ? Email().Match(address.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)) : null;
        return match is { Success: true, Index: 0 } ? match.Value : null;
    }

    // From the start of a word on: tried at each letter of it, a line without an address costs its square.
    [GeneratedRegex("""(?:\G|(?<![\w.!#$%&'*+/=?^`{|}~-]))[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+""", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
