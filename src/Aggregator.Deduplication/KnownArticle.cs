namespace Aggregator.Deduplication;

/// <summary>The few facts kept in memory of every article of the window; all else is loaded when it is compared.</summary>
/// <param name="PublishedSeconds">Unix time.</param>
/// <param name="SiteHash">32 bits of the site's name.</param>
internal readonly record struct KnownArticle(Guid Id, long PublishedSeconds, uint SiteHash)
{
    public static KnownArticle Of(DuplicateCandidate article)
        => new(article.Id, article.Published.ToUnixTimeSeconds(), HashOfSite(article.Site));

    private static uint HashOfSite(string site)
    {
        var hash = 2166136261u;
        foreach (var c in site)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return hash;
    }
}
