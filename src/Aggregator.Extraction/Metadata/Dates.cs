using System.Text.RegularExpressions;
using Aggregator.Extraction.Body;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>When it was published and updated.</summary>
internal static partial class Dates
{
    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "article:published:time", "datePublished", "parsely-pub-date", "sailthru.date",
        "article.published", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date", "dc.date.created", "date", "cxenseparse:recs:publishtime", "article_date_original", "originalpublicationdate",
        "bt:pubdate", "og:pubdate", "article:published", "citation_publication_date", "citation_date", "rnews:datePublished", "created", "date_published",
        "pdate", "ptime", "uploadDate", "dateCreated", "last-published",
    ];

    public static Found<WrittenDate>? Published(PageFacts facts, ArticleBody? body, string? title, bool monthFirst) =>
        Read(facts.ByRule(facts.Rules?.Published), "publisher rule", monthFirst)
        ?? Read(facts.Linked.ArticleText("datePublished"), "JSON-LD datePublished", monthFirst)
        ?? Stated(facts, monthFirst, Names)
        ?? Read(OtherLinkedDate(facts), "JSON-LD datePublished", monthFirst)
        ?? Marked(facts, body, monthFirst)
        ?? DateLines.Published(facts, body, title, monthFirst)
        ?? DateLines.Labelled(facts, monthFirst)
        ?? InAddress(facts)
        ?? Read(facts.Linked.ArticleText("dateModified"), "JSON-LD dateModified", monthFirst)
        ?? DateLines.Updated(facts, body, title, monthFirst)
        ?? DateLines.Alone(facts, body, title, monthFirst)
        ?? Stated(facts, monthFirst, "article:modified_time", "og:updated_time", "last-modified", "dateModified", "lastmod");

    public static Found<WrittenDate>? Updated(PageFacts facts, ArticleBody? body, string? title, bool monthFirst) =>
        Read(facts.Linked.ArticleText("dateModified"), "JSON-LD dateModified", monthFirst)
        ?? Stated(facts, monthFirst, "article:modified_time", "og:updated_time", "article:modified:time", "dateModified", "dcterms.modified", "dc.date.modified", "lastmod",
            "last-modified")
        ?? DateLines.Updated(facts, body, title, monthFirst);

    /// <summary>What every reader of dates finds, in the order of trust, times of change last; for whoever asks why one was taken.</summary>
    public static IReadOnlyList<Found<WrittenDate>> All(PageFacts facts, ArticleBody? body, string? title, bool monthFirst)
    {
        Found<WrittenDate>?[] all =
        [
            Read(facts.ByRule(facts.Rules?.Published), "publisher rule", monthFirst), Read(facts.Linked.ArticleText("datePublished"), "JSON-LD datePublished", monthFirst),
            Stated(facts, monthFirst, Names), Read(OtherLinkedDate(facts), "JSON-LD datePublished", monthFirst), Marked(facts, body, monthFirst),
            DateLines.Published(facts, body, title, monthFirst), DateLines.Labelled(facts, monthFirst), InAddress(facts),
            DateLines.Alone(facts, body, title, monthFirst), Updated(facts, body, title, monthFirst),
        ];
        return [.. all.OfType<Found<WrittenDate>>()];
    }

    /// <summary>The day in the page's own address; null when there is none.</summary>
    public static Found<WrittenDate>? InAddress(PageFacts facts)
    {
        var match = facts.Url is null ? Match.Empty : AddressDate().Match(facts.Url.AbsolutePath);
        return match.Success ? Read(match.Groups[1].Value + "-" + match.Groups[2].Value + "-" + match.Groups[3].Value, "address of the page", monthFirst: false)
            : null;
    }

    private static Found<WrittenDate>? Read(string? text, string origin, bool monthFirst) =>
        DateReader.First(text, monthFirst) is { } date ? new Found<WrittenDate>(date, origin) : null;

    private static Found<WrittenDate>? Stated(PageFacts facts, bool monthFirst, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Read(facts.Meta.First(name), "meta " + name, monthFirst) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // WebPage objects carry the date on many blogs whose article has none.
    private static string? OtherLinkedDate(PageFacts facts) =>
        facts.Linked.OfType("WebPage").Concat(facts.Linked.OfType("NewsMediaOrganization")).Concat(facts.Linked.OfType("VideoObject"))
            .Select(node => facts.Linked.Text(node, "datePublished")).FirstOrDefault(date => date is not null);

    private static Found<WrittenDate>? Marked(PageFacts facts, ArticleBody? body, bool monthFirst)
    {
        // Comments are marked in the same way.
        foreach (var element in facts.Elements.PublicationTimes.Where(element => !IsAnothers(facts, element, body)))
        {
            var text = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent;
            if (Read(text, "microdata datePublished", monthFirst) is { } found)
            {
                return found;
            }
        }

        // Teasers have time elements too: the nearest before the text is the article's.
        var before = TimesBefore(facts, body);
        var nearest = before.Count > 0
            ? FirstOfLastGroup(before)
            : facts.Elements.Times.Find(time => !IsForeign(facts, time, body));
        return nearest is null ? null : Read(nearest.GetAttribute("datetime"), "time element", monthFirst);
    }

    // One walk: comparing positions in the document costs a walk for each element.
    private static List<IElement> TimesBefore(PageFacts facts, ArticleBody? body)
    {
        if (facts.Elements.Times.Count == 0 || body?.Blocks[0].Leaves[0] is not { } firstLeaf)
        {
            return [];
        }

        return [.. facts.Document.Descendants().TakeWhile(node => node != firstLeaf).OfType<IElement>()
            .Where(element => element.LocalName == "time" && element.HasAttribute("datetime") && !IsForeign(facts, element, body))];
    }

    // "Published <time> Updated <time>" stand together; the first of the two is publication.
    private static IElement FirstOfLastGroup(List<IElement> times)
    {
        var last = times[^1];
        return times.Count > 1 && times[^2].ParentElement?.ParentElement is { } around && around.Contains(last) ? times[^2] : last;
    }

    private static bool IsAnothers(PageFacts facts, IElement element, ArticleBody? body)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (facts.Page.RegionOf(parent) is { } region)
            {
                return IsAnothers(region, body);
            }
        }

        return false;
    }

    /// <summary>The region holds comments or other articles, and not this one.</summary>
    public static bool IsAnothers(Region region, ArticleBody? body) => region.UpTo(null).Any(step =>
        (step.Hints & (RegionHints.Comments | RegionHints.Related | RegionHints.Sidebar)) != 0 && (body is null || !step.Contains(body.Blocks[0])));

    private static bool IsForeign(PageFacts facts, IElement element, ArticleBody? body)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (facts.Page.RegionOf(parent) is { } region)
            {
                return region.UpTo(null).Any(step => (step.Hints & RegionHints.Foreign) != 0 && !step.Hints.HasFlag(RegionHints.Byline) && (body is null || !step.Contains(body.Blocks[0])));
            }
        }

        return true;
    }

    [GeneratedRegex(@"(?:^|[/\-_])((?:19|20)[0-9]{2})[/\-_]?([01][0-9])[/\-_]?([0-3][0-9])(?=$|[/\-_.])", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDate();
}
