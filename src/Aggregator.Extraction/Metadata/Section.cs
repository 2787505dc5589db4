using System.Text.Json;
using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The section of the site, such as "World".</summary>
internal static class Section
{
    private const int Longest = 40;
    private const int ShortestFolder = 3;

    public static Found<string>? Find(PageFacts facts, string? title) =>
        (facts.Linked.ArticleText("articleSection") is { Length: <= Longest } stated ? new Found<string>(stated, "JSON-LD articleSection") : null)
        ?? Short(facts.Meta.FirstOf("article:section", "og:article:section", "parsely-section", "section", "cxenseparse:section", "dc.subject", "category"))
        ?? FromLinkedTrail(facts, title)
        ?? FromCategoryLinks(facts)
        ?? FromShownTrail(facts, title)
        ?? FromAddress(facts, title);

    private static Found<string>? Short(Found<string>? found) => found is { Value.Length: <= Longest } ? found : null;

    // The last crumb is the article itself, the first is the home page.
    private static Found<string>? FromLinkedTrail(PageFacts facts, string? title)
    {
        foreach (var list in facts.Linked.OfType("BreadcrumbList"))
        {
            var crumbs = facts.Linked.Values(list, "itemListElement").Select(item => NameOf(facts.Linked, item)).OfType<string>();
            if (Pick(crumbs, facts, title) is { } section)
            {
                return new Found<string>(section, "JSON-LD breadcrumb");
            }
        }

        return null;
    }

    private static string? NameOf(LinkedData linked, JsonElement item) => linked.Text(item, "name") ?? linked.Text(item, "item");

    private static Found<string>? FromShownTrail(PageFacts facts, string? title)
    {
        var trail = facts.Elements.TrailLink?.ParentElement;
        while (trail is not null && trail.QuerySelectorAll("a").Length < 2)
        {
            trail = trail.ParentElement;
        }

        var links = trail is null ? [] : trail.QuerySelectorAll("a").Select(link => PlainText.OrNull(link.TextContent)).OfType<string>().ToList();
        return links.Count is > 0 and < 8 && Pick(links, facts, title) is { } section ? new Found<string>(section, "breadcrumb") : null;
    }

    // Blog systems mark the categories of the post; those beside it are the blog's.
    private static Found<string>? FromCategoryLinks(PageFacts facts)
    {
        foreach (var link in facts.Elements.CategoryLinks)
        {
            if (PlainText.OrNull(link.TextContent) is { Length: > 1 and <= Longest } name && !IsHome(name) && name is not ("Uncategorized" or "Uncategorised"))
            {
                return new Found<string>(name, "category link");
            }
        }

        return null;
    }

    // The first folder of the address is a section when the page links to it; its name is what the link says.
    private static Found<string>? FromAddress(PageFacts facts, string? title)
    {
        if (facts.Url is not { Segments: [_, var folder, _, ..] } url || folder.Any(char.IsDigit) || folder.Length <= ShortestFolder)
        {
            return null;
        }

        var address = "/" + folder.TrimEnd('/');
        var names = facts.Elements.Links
            .Where(link => link.GetAttribute("href") is { } href && href.Contains(folder.TrimEnd('/'), StringComparison.Ordinal)
                && facts.Resolve(href) is { } target && target.Host == url.Host && target.AbsolutePath.TrimEnd('/') == address)
            .Select(link => PlainText.OrNull(link.TextContent)).OfType<string>();
        return Pick(names, facts, title) is { } section ? new Found<string>(section, "address of the page and link to it") : null;
    }

    private static string? Pick(IEnumerable<string> crumbs, PageFacts facts, string? title)
    {
        var site = Letters.Of(SiteName.Stated(facts));
        return crumbs.FirstOrDefault(crumb => crumb.Length is > 1 and <= Longest && !IsHome(crumb) && Letters.Of(crumb) != Letters.Of(title)
            && Letters.Of(crumb) != site);
    }

    private static bool IsHome(string crumb) => crumb.ToLowerInvariant() is
        "home" or "homepage" or "home page" or "start" or "startseite" or "accueil" or "inicio" or "início" or "portada" or "hjem" or "hem" or "etusivu" or "strona główna" or "domů" or "홈" or "トップ" or "ホーム" or "首页" or "首頁" or "top" or "главная" or "головна" or "anasayfa" or "ana sayfa" or "news" or "nachrichten";
}
