namespace Aggregator.Deduplication.Texts;

/// <summary>What a title says of the article, apart from the site.</summary>
internal static class ArticleTitle
{
    private const int MostSiteWords = 3;
    private const int FewestTitleWords = 4;

    private static readonly string[] Separators = [" - ", " | ", " \u2013 ", " \u2014 ", " \u00B7 ", " \u00BB ", " :: "];

    /// <summary>
    /// "Rates rise again after a pause - Daily News" without the last part; a short title keeps all its parts, since they may be what it says.
    /// </summary>
    public static string WithoutSite(string title)
    {
        var at = Separators.Max(separator => title.LastIndexOf(separator, StringComparison.Ordinal));
        if (at <= 0)
        {
            return title;
        }

        var headline = title.AsSpan(0, at);
        var site = title.AsSpan(at + 3);
        return WordsIn(headline) >= FewestTitleWords && WordsIn(site) <= MostSiteWords && !site.ContainsAnyInRange('0', '9') ? title[..at] : title;
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.Split(' '))
        {
            words += text[part].IsEmpty ? 0 : 1;
        }

        return words;
    }
}
