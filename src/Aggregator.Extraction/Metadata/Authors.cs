using System.Text.Json;
using Aggregator.Extraction.Body;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>Who wrote it: structured data first, then meta elements, then marked elements, then the byline's own words.</summary>
internal static class Authors
{
    private const int LongestByline = 140;
    private const int MostNames = 100;

    public static Found<IReadOnlyList<ArticleAuthor>>? Find(PageFacts facts, ArticleBody? body, string? title, string? siteName)
    {
        var stated = FromLinkedData(facts);
        var named = FromMeta(facts);
        return ByRule(facts)
            ?? WithoutSite(stated, siteName, facts.Url)
            ?? WithoutSite(named, siteName, facts.Url)
            ?? FromMarkedElements(facts, body)
            ?? FromByline(facts, body, title)
            ?? stated
            ?? named;
    }

    /// <summary>What every reader of authors finds, in the order of trust; for whoever asks why one was taken.</summary>
    public static IReadOnlyList<Found<IReadOnlyList<ArticleAuthor>>> All(PageFacts facts, ArticleBody? body, string? title)
    {
        Found<IReadOnlyList<ArticleAuthor>>?[] all = [ByRule(facts), FromLinkedData(facts), FromMeta(facts), FromMarkedElements(facts, body), FromByline(facts, body, title)];
        return [.. all.OfType<Found<IReadOnlyList<ArticleAuthor>>>()];
    }

    private static Found<IReadOnlyList<ArticleAuthor>>? ByRule(PageFacts facts) =>
        Made(facts.Rules?.Author is { } selector ? Selector.All(facts.Document, selector).SelectMany(element => Byline.ParseStated(element.TextContent))
            : [], "publisher rule");

    private static Found<IReadOnlyList<ArticleAuthor>>? FromLinkedData(PageFacts facts)
    {
        if (facts.Linked.Article is not { } article)
        {
            return null;
        }

        var names = facts.Linked.Values(article, "author").Concat(facts.Linked.Values(article, "creator")).SelectMany(value => NamesOf(facts.Linked, value))
            .ToList();
        return Made(names.SelectMany(Byline.ParseStated), "JSON-LD author");
    }

    private static IEnumerable<string> NamesOf(LinkedData linked, JsonElement author)
    {
        var names = linked.Values(author, "name").Select(LinkedData.NameOf).OfType<string>().ToList();
        return names.Count > 0 ? names : LinkedData.NameOf(author) is { } name ? [name] : [];
    }

    private static Found<IReadOnlyList<ArticleAuthor>>? FromMeta(PageFacts facts)
    {
        foreach (var name in (ReadOnlySpan<string>)["author", "parsely-author", "article:author", "article:author_name", "sailthru.author", "dc.creator",
            "dcterms.creator", "byl", "cxenseparse:author", "twitter:data1", "dcsext.author", "creator"])
        {
            var isLabelled = name != "twitter:data1" || facts.Meta.First("twitter:label1") is { } label && label.Contains("ritten", StringComparison.Ordinal);
            if (isLabelled && Made(facts.Meta.All(name).SelectMany(Byline.ParseStated), "meta " + name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Bylines stand near the article; the author of a comment or of a teaser is marked just the same.
    private static Found<IReadOnlyList<ArticleAuthor>>? FromMarkedElements(PageFacts facts, ArticleBody? body)
    {
        return Marked(facts.Elements.MarkedAuthors, isAuthor: true, "microdata author")
            ?? Marked(facts.Elements.AuthorLinks, isAuthor: true, "rel=author")
            ?? Marked(facts.Elements.BylineNames, isAuthor: false, "byline link");

        Found<IReadOnlyList<ArticleAuthor>>? Marked(List<IElement> elements, bool isAuthor, string origin)
        {
            var near = elements.Where(element => IsNear(facts, element, body)).ToList();
            var texts = Innermost(near).Select(element => element.GetAttribute("content") ?? element.TextContent).Where(text => text.Length <= LongestByline);
            return Made(texts.SelectMany(text => Byline.ParseMarked(text, isAuthor)), origin);
        }
    }

    private static IEnumerable<IElement> Innermost(List<IElement> elements)
    {
        var outer = new HashSet<IElement>();
        foreach (var element in elements)
        {
            for (var around = element.ParentElement; around is not null && outer.Add(around); around = around.ParentElement)
            {
            }
        }

        return elements.Where(element => !outer.Contains(element));
    }

    private static bool IsNear(PageFacts facts, IElement element, ArticleBody? body)
    {
        for (var parent = element; parent is not null; parent = parent.ParentElement)
        {
            if (facts.Page.RegionOf(parent) is { } region && (region.Hints & (RegionHints.Comments | RegionHints.Related | RegionHints.Sidebar | RegionHints.Footer | RegionHints.Navigation)) != 0 && !HoldsText(region, body))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsText(Region region, ArticleBody? body) => body is not null && region.Contains(body.Blocks[0]);

    private static Found<IReadOnlyList<ArticleAuthor>>? FromByline(PageFacts facts, ArticleBody? body, string? title)
    {
        var lines = BylineBlocks.Of(facts.Page, body, title).Where(block => block.Length <= LongestByline);
        foreach (var line in lines)
        {
            var isLed = BylineWords.Lead().IsMatch(line.Text);
            var names = BylineWords.End().Replace(line.Text, "").Trim(' ', '/', '|', '·', ',');
            if ((isLed || BylineWords.Role().IsMatch(names) || BylineBlocks.NamesAuthor(line)) && Made(Byline.Parse(line.Text), "byline") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A site that names itself as the author names nobody: a byline on the page is better, the site only the last resort.
    private static Found<IReadOnlyList<ArticleAuthor>>? WithoutSite(Found<IReadOnlyList<ArticleAuthor>>? found, string? siteName, Uri? url)
    {
        var site = Letters.Of(siteName);
        var host = Letters.Of(url?.Host);
        return found is null ? null : Made(found.Value.Where(author => Letters.Of(author.Name) is var name && name != site
            && !(name.Length > 3 && (host.Contains(name, StringComparison.Ordinal) || site.StartsWith(name, StringComparison.Ordinal)))), found.Origin);
    }

    private static Found<IReadOnlyList<ArticleAuthor>>? Made(IEnumerable<ArticleAuthor> authors, string origin)
    {
        var distinct = authors.Take(MostNames).DistinctBy(author => Letters.Of(author.Name)).ToList();
        return distinct.Count == 0 ? null : new Found<IReadOnlyList<ArticleAuthor>>(distinct, origin);
    }
}
