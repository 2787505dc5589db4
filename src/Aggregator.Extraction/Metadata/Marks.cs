using System.Text.Json;

namespace Aggregator.Extraction.Metadata;

/// <summary>What kind of page it says it is: paid, running.</summary>
internal static class Marks
{
    public static Found<bool>? Paywall(PageFacts facts)
    {
        if (facts.Linked.Article is { } article && article.TryGetProperty("isAccessibleForFree", out var free) && IsFalse(free))
        {
            return new Found<bool>(true, "JSON-LD isAccessibleForFree");
        }

        if (facts.Meta.FirstOf("article:content_tier") is { } tier && tier.Value is "metered" or "locked")
        {
            return tier.Value == "locked" ? new Found<bool>(true, tier.Origin) : null;
        }

        return facts.Page.Regions.Any(region => region.Element.ClassName is { } name && name.Contains("paywall", StringComparison.OrdinalIgnoreCase)
            && region.Characters is > 20 and < 2000)
            ? new Found<bool>(true, "paywall box")
            : null;
    }

    public static Found<bool>? LiveBlog(PageFacts facts)
    {
        if (facts.Linked.OfType("LiveBlogPosting").Any())
        {
            return new Found<bool>(true, "JSON-LD LiveBlogPosting");
        }

        return facts.Elements.HasLiveBlog ? new Found<bool>(true, "microdata LiveBlogPosting") : null;
    }

    private static bool IsFalse(JsonElement value) =>
        value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String
            && string.Equals(value.GetString(), "false", StringComparison.OrdinalIgnoreCase));
}
