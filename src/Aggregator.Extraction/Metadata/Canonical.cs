namespace Aggregator.Extraction.Metadata;

/// <summary>The address by which the publisher wants the page to be known.</summary>
internal static class Canonical
{
    public static Found<Uri>? Find(PageFacts facts) =>
        Made(facts.Elements.HeadLinks.Find(link => Relations.Contain(link.GetAttribute("rel"), "canonical"))?.GetAttribute("href"), facts, "rel=canonical")
        ?? Made(facts.Meta.First("og:url"), facts, "meta og:url");

    private static Found<Uri>? Made(string? reference, PageFacts facts, string origin) =>
        facts.Resolve(reference) is { } url ? new Found<Uri>(url, origin) : null;
}
