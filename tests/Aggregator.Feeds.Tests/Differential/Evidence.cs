using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>What the rules of <see cref="PartingCause"/> look at: the document of a parting, and the element that both readers had before them.</summary>
internal static partial class Evidence
{
    private static readonly string[] Published = ["pubDate", "published", "issued", "date"];
    private static readonly string[] Changed = ["lastBuildDate", "updated", "modified"];

    public static bool IsTitle(this Parting parting) => parting.Field is "feed.title" or "item.title";

    public static bool IsLink(this Parting parting) => parting.Field is "feed.link" or "item.link";

    public static bool IsDate(this Parting parting) => parting.Field == "item.published";

    public static bool IsRefused(this Parting parting) =>
        parting.Result is FeedParseResult.NotAFeed { Problem: FeedProblem.ForbiddenDtd or FeedProblem.TooDeep or FeedProblem.TooComplex };

    public static bool IsOfFormatItDoesNotKnow(this Parting parting) =>
        parting.Feed()?.Format is FeedFormat.Json or FeedFormat.Cdf || parting.Root() is { Name.LocalName: "entry" };

    public static bool IsRdfWithoutDefaultNamespace(this Parting parting) =>
        parting.Root() is { Name.LocalName: "RDF" } root && root.GetDefaultNamespace() == XNamespace.None;

    public static Feed? Feed(this Parting parting) => (parting.Result as FeedParseResult.Parsed)?.Feed;

    public static Uri? BaseUrl(this Parting parting) => parting.Item is { } item ? item.BaseUrl : parting.Feed()?.BaseUrl;

    /// <summary>The outermost element of the document as UTF-8; null when it is not well-formed.</summary>
    public static XElement? Root(this Parting parting)
    {
        try
        {
            return XDocument.Parse(Encoding.UTF8.GetString(parting.Body)).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The encoding that the document declares, in lower case; null when it declares none.</summary>
    public static string? Label(this Parting parting) =>
        Declared().Match(Encoding.Latin1.GetString(parting.Body)) is { Success: true } label ? label.Groups[1].Value.ToLowerInvariant() : null;

    /// <summary>All dates of the document, as they are written.</summary>
    public static IEnumerable<string> DatesOfDocument(this Parting parting) => parting.Root()?.Descendants()
        .Where(element => Published.Contains(element.Name.LocalName) || Changed.Contains(element.Name.LocalName)).Select(element => element.Value.Trim()) ?? [];

    /// <summary>The dates of the item at which it says it was published, as they are written.</summary>
    public static IEnumerable<string> Dates(this Parting parting) => Published.SelectMany(parting.Texts);

    /// <summary>The texts of the children of that name.</summary>
    public static IEnumerable<string> Texts(this Parting parting, string name) =>
        parting.Element.Elements().Where(child => child.Name.LocalName == name).Select(child => child.Value.Trim()).Where(text => text.Length > 0);

    /// <summary>Whether the field is there under a name in another case.</summary>
    public static bool HasOtherCase(this Parting parting)
    {
        var name = parting.Field switch { "item.id" => "guid", "item.published" => "pubDate", var field => field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..] };
        return parting.Element.Elements().Select(child => child.Name.LocalName).Any(written => written != name && string.Equals(written, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether we decoded the document a second time, and they show the letters that UTF-8 leaves behind when it was taken for windows-1252.</summary>
    public static bool WasEncodedTwice(this Parting parting) =>
        parting.Result is FeedParseResult.Parsed { Repairs: var repairs } && repairs.Any(repair => repair.Contains("UTF-8 twice", StringComparison.Ordinal))
        && parting.Theirs?.AsSpan().ContainsAny('Ã', 'Â', 'â') == true;

    /// <summary>What they say, decoded from UTF-8 once more; null when it cannot have been.</summary>
    public static string? DecodedAgain(this Parting parting) =>
        parting.Theirs is { } text && text.All(c => c is > '\0' and <= '\u00FF') ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text)) : null;

    /// <summary>The first link of Atom where it leads elsewhere than to the page that the feed or item is about; else null.</summary>
    public static string? FirstAtomLinkIfNoPage(this Parting parting)
    {
        var first = parting.Element.Elements().FirstOrDefault(child => child.Name.LocalName == "link" && child.Attribute("href") is not null);
        var isPage = first?.Attribute("rel")?.Value is null or "alternate" && first?.Attribute("type")?.Value is null or "text/html";
        return isPage ? null : first?.Attribute("href")?.Value;
    }

    /// <summary>Our instant, had the publisher meant the zone of this machine.</summary>
    public static string? InZoneOfMachine(this Parting parting)
    {
        if (parting.Item?.Published is not { } ours || parting.Dates().Any(date => Zone().IsMatch(date)))
        {
            return null;
        }

        var local = DateTime.SpecifyKind(ours.UtcDateTime, DateTimeKind.Unspecified);
        return Comparison.Instant(new DateTimeOffset(local, TimeZoneInfo.Local.GetUtcOffset(local)));
    }

    public static bool HasNoSpace(string date) => !date.Contains(' ', StringComparison.Ordinal);

    public static bool HasNamedZone(string date) =>
        NamedZone().Match(date) is { Success: true } zone && zone.Groups[1].Value.ToUpperInvariant() is not ("Z" or "UT" or "UTC" or "GMT");

    public static bool HasImpossibleOffset(string date) =>
        Offset().Match(date) is { Success: true } offset && int.Parse(offset.Groups[1].Value, CultureInfo.InvariantCulture) > 15;

    [GeneratedRegex("""[0-9]\s*([A-Za-z]+)$""", RegexOptions.CultureInvariant)]
    private static partial Regex NamedZone();

    [GeneratedRegex("""[0-9]\s*[+-]([0-9]{2}):?[0-9]{2}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(""":[0-9]{2}(?:[.,][0-9]+)?\s*(?:[A-Za-z]+|[+-][0-9]{2}:?[0-9]{2})$""", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex("""^\s*<\?xml[^>]*encoding=["']([^"']+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
