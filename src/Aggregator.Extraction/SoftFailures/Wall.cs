using Aggregator.Extraction.Metadata;
using AngleSharp.Dom;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises pages that show nothing before one agrees or logs in: by their address, by what they say first, or since they are nothing but such a box.</summary>
internal static class Wall
{
    private const int LongestText = 1500;
    private const int MostShown = 6000;
    private const int LongestHeadline = 120;
    private const double ShareOfBox = 0.7;

    // Of the platforms that ask on the newsrooms' behalf, and what newsrooms call their own.
    private static readonly string[] BoxNames =
        ["consent", "cookie", "gdpr", "dsgvo", "onetrust", "didomi", "usercentrics", "sp_message", "cmpbox", "qc-cmp", "truste", "privacy-gate", "privacywall"];

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.Weight >= LongestText || signs.Shown >= MostShown || signs.IsStatedArticle)
        {
            return null;
        }

        return ConsentByAddress(signs.Facts.Url) ?? ConsentByWords(signs) ?? ConsentByBox(signs) ?? LogIn(signs);
    }

    /// <summary>Whether an address is that of a page which only asks for consent, such as https://consent.example.com/?continue=...</summary>
    public static Found<SoftFailure>? ConsentByAddress(Uri? url)
    {
        if (url is null)
        {
            return null;
        }

        var isHost = url.Host.Split('.').SkipLast(2).Any(label => label is "consent" or "guce" or "privacy" or "zustimmung" or "cmp");
        var isPath = url.AbsolutePath.Split('/').Any(step => step.ToLowerInvariant() is "consent" or "consents" or "cookie-consent" or "cookiewall" or "cookie-wall"
            or "privacy-gate" or "privacywall" or "zustimmung" or "pur-abo" or "gdpr");
        return isHost || isPath ? new Found<SoftFailure>(SoftFailure.ConsentWall, $"address {url.Host}{url.AbsolutePath}") : null;
    }

    private static Found<SoftFailure>? ConsentByWords(PageSigns signs)
    {
        var first = signs.Body?.Blocks[0].Text;
        var line = signs.Headlines.FirstOrDefault(headline => headline.Length <= LongestHeadline && FailurePhrases.AsksForConsent(headline))
            ?? (first is not null && FailurePhrases.AsksForConsent(first.AsSpan(0, Math.Min(first.Length, LongestHeadline))) ? first[..Math.Min(first.Length, 60)] : null);
        return line is null ? null : new Found<SoftFailure>(SoftFailure.ConsentWall, $"headline \"{line}\"");
    }

    // Banners stand on every page; here next to nothing else does. A page with an article has its frame named by such words too ("cookie-banner-shown").
    private static Found<SoftFailure>? ConsentByBox(PageSigns signs)
    {
        if (signs.Facts.Document.QuerySelector("article, [itemprop='articleBody']") is not null)
        {
            return null;
        }

        var box = signs.Facts.Page.Regions.FirstOrDefault(region => region.Parent is not null && region.Characters > PageSigns.FewestLetters && IsBox(region.Element));
        return box is not null && box.Characters >= signs.Shown * ShareOfBox
            ? new Found<SoftFailure>(SoftFailure.ConsentWall, $"nothing but the box \"{box.Element.Id} {box.Element.ClassName}\"") : null;
    }

    private static bool IsBox(IElement element) => $"{element.Id} {element.ClassName}" is { Length: > 1 } name
        && BoxNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Found<SoftFailure>? LogIn(PageSigns signs)
    {
        var headline = signs.Headlines.FirstOrDefault(FailurePhrases.AsksToLogIn);
        return headline is not null && signs.Facts.Document.QuerySelector("input[type='password'], input[type='email']") is not null
            ? new Found<SoftFailure>(SoftFailure.LogInWall, $"headline \"{headline}\" over a form") : null;
    }
}
