using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The publisher's name: stated ones, of these the one that the host confirms; an address is no name while there is another.</summary>
internal static class SiteName
{
    private const int Longest = 60;

    private static readonly string[] Types = ["WebSite", "Website", "NewsMediaOrganization"];

    public static Found<string>? Find(PageFacts facts, string? title) =>
        Best(facts) is { } best && !IsAddress(best.Value, facts.Url) ? best
            : SiteSpelling.InTitle(facts, title) ?? SiteSpelling.OfHost(facts) ?? Best(facts);

    /// <summary>The stated name alone; null when the page states none.</summary>
    public static string? Stated(PageFacts facts) => Best(facts)?.Value;

    private static Found<string>? Best(PageFacts facts)
    {
        var stated = All(facts).OfType<Found<string>>()
            .Where(found => found.Value.Length <= Longest && !found.Value.StartsWith('@') && !found.Value.Contains("://", StringComparison.Ordinal)).ToList();
        var host = Letters.Of(SiteSuffix.HostName(facts.Url));
        return stated.Find(found => Letters.Of(found.Value) == host)
            ?? stated.Find(found => !IsAddress(found.Value, facts.Url))
            ?? stated.FirstOrDefault();
    }

    private static IEnumerable<Found<string>?> All(PageFacts facts)
    {
        yield return facts.Meta.FirstOf("og:site_name", "og:site:name", "og:site");
        yield return facts.Linked.ArticleText("publisher") is { } publisher ? new Found<string>(publisher, "JSON-LD publisher") : null;
        foreach (var type in Types)
        {
            yield return facts.Linked.OfType(type).Select(node => facts.Linked.Text(node, "name")).FirstOrDefault(name => name is not null) is { } name
                ? new Found<string>(name, "JSON-LD " + type) : null;
        }

        // The name of an app is cut to fit under an icon.
        yield return facts.Meta.FirstOf("application-name", "apple-mobile-web-app-title", "dc.publisher", "cre", "al:ios:app_name", "al:android:app_name");
    }

    /// <summary>"news.example", "www.news.example": what stands in the address bar anyway.</summary>
    private static bool IsAddress(string name, Uri? url) => url is not null && name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)
        && url.Host.EndsWith(name.Replace("www.", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
}
