namespace Aggregator.Deduplication.Index;

/// <summary>The few facts kept in memory of every article of the window; all else is loaded when it is compared.</summary>
/// <param name="PublishedSeconds">Unix time.</param>
/// <param name="Part">Which text of the article it is.</param>
/// <param name="SiteHash">23 bits of the site's name.</param>
/// <param name="IsShort">Too few words for two shared hashes to be likely.</param>
internal readonly record struct KnownArticle(Guid Id, byte Part, long PublishedSeconds, uint SiteHash, bool IsShort)
{
    /// <summary>The whole text gives fewer 3-grams than an index entry holds.</summary>
    public const int ShortWords = 24;

    /// <summary>False when nobody knows when the article was published, nor when it came.</summary>
    public bool IsDated => PublishedSeconds != DateTimeOffset.MinValue.ToUnixTimeSeconds();

    public static KnownArticle Of(DuplicateCandidate article)
        => new(article.Id, article.Part, article.Published.ToUnixTimeSeconds(), HashOfSite(article.Site), article.Fingerprint.WordCount <= ShortWords);

    private static uint HashOfSite(string site)
    {
        var hash = 2166136261u;
        foreach (var c in site)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return hash >> 9;
    }
}
