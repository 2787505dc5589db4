using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Figures;

namespace Aggregator.Extraction.Metadata;

/// <summary>The picture that stands for the article.</summary>
internal static class LeadImage
{
    public static Found<Uri>? Find(PageFacts facts, ArticleBody? body) =>
        Made(facts.Meta.FirstOf("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), facts)
        ?? FromLinkedData(facts)
        ?? FromBody(facts, body)
        ?? Made(LinkedImage(facts), facts);

    /// <summary>
    /// The same picture at the address where the article's HTML shows it: a reader sees by it that it is there already, and it is without the frame, the cut and the
    /// watermark that are made for social networks.
    /// </summary>
    /// <param name="shown">Null when the HTML does not show it.</param>
    public static Found<Uri>? AsShown(Found<Uri>? lead, Uri? shown) =>
        lead is null || shown is null || shown == lead.Value ? lead : new Found<Uri>(shown, lead.Origin + ", as the page shows it");

    private static Found<Uri>? FromLinkedData(PageFacts facts)
    {
        if (facts.Linked.Article is not { } article)
        {
            return null;
        }

        foreach (var image in facts.Linked.Values(article, "image"))
        {
            var address = facts.Linked.Text(image, "url") ?? facts.Linked.Text(image, "contentUrl") ?? LinkedData.NameOf(image);
            if (facts.Resolve(address) is { } url)
            {
                return new Found<Uri>(url, "JSON-LD image");
            }
        }

        return null;
    }

    private static Found<Uri>? FromBody(PageFacts facts, ArticleBody? body) =>
        body is null ? null : BodyPictures.Of(facts.Page, new BodySpan(facts.Page, body), facts.BaseUrl, lead: null).Select(image => facts.Resolve(ImageAddress.Of(image.Element)))
            .FirstOrDefault(url => url is not null) is { } url
            ? new Found<Uri>(url, "first image of the body") : null;

    private static Found<string>? LinkedImage(PageFacts facts) =>
        facts.Elements.HeadLinks.Find(link => link.GetAttribute("rel") == "image_src")?.GetAttribute("href") is { } href ? new Found<string>(href, "link image_src") : null;

    private static Found<Uri>? Made(Found<string>? found, PageFacts facts) =>
        found is not null && facts.Resolve(found.Value) is { } url ? new Found<Uri>(url, found.Origin) : null;
}
