using System.Globalization;

namespace Aggregator.Service.Endpoints;

/// <summary>Articles in a list of a page: headline, where from and when, first sentences.</summary>
internal static class ArticleLines
{
    /// <summary>Adds them under the days on which they came in.</summary>
    public static void AddByDay(HtmlWriter page, IReadOnlyList<Article> articles, IReadOnlyDictionary<SourceId, SourceReference> sources, DateTimeOffset now)
    {
        foreach (var day in articles.GroupBy(article => article.Entered.UtcDateTime.Date))
        {
            page.Add($"<h2>{DayWords(day.Key, now.UtcDateTime.Date)}</h2>");
            Add(page, [.. day], sources, now);
        }
    }

    /// <summary>Adds them in the order given.</summary>
    public static void Add(HtmlWriter page, IReadOnlyList<Article> articles, IReadOnlyDictionary<SourceId, SourceReference> sources, DateTimeOffset now)
    {
        page.Add($"""<ol class="articles">""");
        foreach (var article in articles)
        {
            AddOne(page, article, sources, now);
        }

        page.Add($"</ol>");
    }

    private static void AddOne(HtmlWriter page, Article article, IReadOnlyDictionary<SourceId, SourceReference> sources, DateTimeOffset now)
    {
        var language = article.Content.Language ?? "";
        page.Add($"""<li><h3 lang="{language}"><a href="/articles/{article.Id}">{article.Content.Title}</a></h3>""")
            .Add($"""<p class="meta">{sources[article.Source].Title} &middot; """)
            .AddTime(article.Published, now);
        if (article.AlsoIn.Count > 0)
        {
            var others = article.AlsoIn.Select(copy => sources[copy.Source].Title).Distinct();
            page.Add($""" &middot; <span class="mark">also in {string.Join(", ", others)}</span>""");
        }

        if (article.Edited is not null)
        {
            page.Add($""" &middot; <span class="mark">edited</span>""");
        }

        page.Add($"""</p><p lang="{language}">{article.Content.Summary}</p></li>""").AddClean("\n");
    }

    private static string DayWords(DateTime day, DateTime today) =>
        day == today ? "Today"
        : day == today.AddDays(-1) ? "Yesterday"
        : day.ToString(day > today.AddDays(-7) ? "dddd, d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
