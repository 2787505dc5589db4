using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>People: as elements of Atom, or as one line of RSS.</summary>
internal static partial class Persons
{
    // Looking for an address costs the square of this at worst.
    private const int LongestLine = 1024;

    /// <summary>"a@b.c (Name)", "Name (a@b.c)", "Name &lt;a@b.c&gt;", an address or a name alone; null for nothing.</summary>
    public static FeedPerson? OfLine(string? line)
    {
        var text = PlainText.OneLine(System.Net.WebUtility.HtmlDecode(line));
        if (text is null)
        {
            return null;
        }

        text = XmlCharacters.Start(text, LongestLine);

        var match = Email().Match(text);
        if (!match.Success)
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
        var email = Find(element, "email");
        var address = element.Elements().FirstOrDefault(child => child.Name.LocalName is "uri" or "url" or "homepage" or "href");
        var url = address is null ? null : scope.Url(address, address.Text() ?? address.Attribute(Ns.Rdf + "resource")?.Value);
        return name is null && email is null && url is null ? null : new FeedPerson(PlainText.OneLine(name), email, url);
    }

    private static string? Find(XElement element, string name)
    {
        var child = element.Descendants().FirstOrDefault(found => found.Name.LocalName == name);
        return child?.Text() ?? child?.Attribute(Ns.Rdf + "resource")?.Value.Replace("mailto:", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*""", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
