using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The publisher's name.</summary>
internal static class SiteName
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", "｜"];
    private const int Longest = 60;

    public static Found<string>? Find(PageFacts facts, string? title) =>
        FromMeta(facts) ?? FromLinkedData(facts) ?? FromTitle(facts, title);

    /// <summary>The stated name alone; null when the page states none.</summary>
    public static string? Stated(PageFacts facts) => (FromMeta(facts) ?? FromLinkedData(facts))?.Value;

    private static Found<string>? FromMeta(PageFacts facts) =>
        facts.Meta.FirstOf("og:site_name", "og:site", "application-name", "apple-mobile-web-app-title", "dc.publisher", "cre") is { } found
            && found.Value.Length <= Longest && !found.Value.StartsWith('@') ? found : null;

    private static Found<string>? FromLinkedData(PageFacts facts)
    {
        if (facts.Linked.ArticleText("publisher") is { } publisher && !publisher.Contains("://", StringComparison.Ordinal))
        {
            return new Found<string>(publisher, "JSON-LD publisher");
        }

        var site = facts.Linked.OfType("WebSite").Select(node => facts.Linked.Text(node, "name")).FirstOrDefault(name => name is { Length: <= Longest });
        return site is null ? null : new Found<string>(site, "JSON-LD WebSite");
    }

    // What the title element has beyond the headline.
    private static Found<string>? FromTitle(PageFacts facts, string? title)
    {
        var full = PlainText.OrNull(facts.Document.Title);
        if (full is null || title is null)
        {
            return null;
        }

        foreach (var separator in Separators)
        {
            var last = full.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && full[(last + separator.Length)..] is { Length: > 1 and <= Longest } name
                && !Letters.Of(title).Contains(Letters.Of(name), StringComparison.Ordinal))
            {
                return new Found<string>(name.Trim(), "title element");
            }
        }

        return null;
    }
}
