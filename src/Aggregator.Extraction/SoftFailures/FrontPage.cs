using System.Text.RegularExpressions;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises a site's front page: by where it is and since it is mostly links; or since a redirect led there from deeper in the site.</summary>
internal static partial class FrontPage
{
    private const double MostLinks = 0.4;
    private const double LeastShareOfText = 0.25;

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.Facts.Url is not { } url || !IsFront(url) || signs.IsStatedArticle || signs.Facts.Page.Regions.Count == 0)
        {
            return null;
        }

        var links = signs.Facts.Page.Regions[0].LinkDensity;
        return links > MostLinks || signs.Weight < signs.Shown * LeastShareOfText
            ? new Found<SoftFailure>(SoftFailure.FrontPage, $"address {url.AbsolutePath}, {links * 100:F0} % of the page are links") : null;
    }

    /// <summary>Whether a redirect led from a page to the front page, which is what many sites do with what they took down.</summary>
    /// <param name="asked">The address that was asked for; null when unknown.</param>
    public static Found<SoftFailure>? OfRedirect(Uri? asked, Uri? url) => asked is not null && url is not null && IsFront(url) && !IsFront(asked)
        ? new Found<SoftFailure>(SoftFailure.FrontPage, $"redirect from {asked.AbsolutePath} to {url.AbsolutePath}") : null;

    // "/", "/index.html", "/home", and the same of one language: "/de/", "/en-us/home".
    private static bool IsFront(Uri url) => url.Query.Length == 0 && Front().IsMatch(url.AbsolutePath);

    [GeneratedRegex(@"^/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:index\.[a-z]{3,5}|home/?|homepage/?|start/?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Front();
}
