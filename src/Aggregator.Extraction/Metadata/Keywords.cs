using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The key words of this article: stated ones, else the tags under the text.</summary>
internal static class Keywords
{
    private const int Most = 40;
    private const int Longest = 80;
    private const int BlocksAfter = 40;

    public static Found<IReadOnlyList<string>>? Find(PageFacts facts, ArticleBody? body) =>
        HashTags(facts, body)
        ?? Made(facts.Meta.All("article:tag").SelectMany(Split), "meta article:tag")
        ?? FromLinkedData(facts)
        ?? Made(facts.Meta.All("news_keywords").SelectMany(Split), "meta news_keywords")
        ?? TagLinks(facts)
        ?? Made(facts.Meta.All("parsely-tags").Concat(facts.Meta.All("sailthru.tags")).SelectMany(Split), "meta tags")
        ?? Made(facts.Meta.All("keywords").SelectMany(Split), "meta keywords");

    // "#NATO #OECD" under the text were set for this article; the meta key words of such sites are the site's own.
    private static Found<IReadOnlyList<string>>? HashTags(PageFacts facts, ArticleBody? body)
    {
        if (body is null)
        {
            return null;
        }

        var tags = facts.Page.Blocks.Skip(body.Blocks[^1].Index + 1).Take(BlocksAfter)
            .SelectMany(block => block.Text.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries) is { } words
                && words.All(word => word.StartsWith('#')) ? words : [])
            .Select(word => word.TrimStart('#')).Where(Letters.HasAnyLetter).ToList();
        return tags.Count >= 2 ? Made(tags, "hash tags under the text") : null;
    }

    private static Found<IReadOnlyList<string>>? FromLinkedData(PageFacts facts) =>
        facts.Linked.Article is { } article
            ? Made(facts.Linked.Values(article, "keywords").Select(LinkedData.NameOf).OfType<string>().SelectMany(Split), "JSON-LD keywords")
            : null;

    private static Found<IReadOnlyList<string>>? TagLinks(PageFacts facts) =>
        Made(facts.Elements.TagLinks
            .Where(link => link.GetAttribute("rel")?.Contains("category", StringComparison.Ordinal) is not true).Select(link => link.TextContent), "rel=tag");

    private static string[] Split(string value) => value.Split([',', ';', '|', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Found<IReadOnlyList<string>>? Made(IEnumerable<string> tags, string origin)
    {
        var distinct = tags.Select(tag => PlainText.OrNull(tag)?.TrimStart('#').Trim()).OfType<string>()
            .Where(tag => tag.Length is > 0 and <= Longest && !tag.Contains(':', StringComparison.Ordinal) && !tag.Contains("://", StringComparison.Ordinal))
            .DistinctBy(Letters.Of).Take(Most).ToList();
        return distinct.Count == 0 ? null : new Found<IReadOnlyList<string>>(distinct, origin);
    }
}
