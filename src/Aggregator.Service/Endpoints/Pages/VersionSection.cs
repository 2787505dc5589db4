using Aggregator.Diffing;

namespace Aggregator.Service.Endpoints;

/// <summary>The part of the reading page that tells what a publisher changed: the words first, the whole earlier text on request.</summary>
internal static class VersionSection
{
    private const int ContextWords = 20;

    /// <summary>Adds the states, the latest first.</summary>
    public static void Add(HtmlWriter page, Article article, IReadOnlyList<ArticleVersion> versions, DateTimeOffset now)
    {
        page.Add($"""<section class="more" aria-labelledby="versions"><h2 id="versions">What changed</h2>""");
        for (var i = versions.Count - 1; i >= 0; i--)
        {
            var (before, after) = (versions[i].Content, i + 1 < versions.Count ? versions[i + 1].Content : article.Content);
            page.Add($"""<p class="meta">Edited """).AddTime(versions[i].Until, now).Add($"""</p><div class="changes" lang="{article.Content.Language ?? ""}">""");
            AddWords(page, TextDiff.Between(before.Title, after.Title));
            AddWords(page, TextDiff.Between(before.Text, after.Text).Shortened(ContextWords));
            page.Add($"""</div><details><summary>As it stood before</summary><article lang="{article.Content.Language ?? ""}"><h3>{before.Title}</h3>""")
                .AddClean(before.Html).Add($"</article></details>");
        }

        page.Add($"</section>");
    }

    private static void AddWords(HtmlWriter page, TextDiff diff)
    {
        if (diff.IsEmpty)
        {
            return;
        }

        page.Add($"<p>");
        foreach (var segment in diff.Segments)
        {
            page.Add(segment.Operation switch
            {
                DiffOperation.Removed => $"<del>{segment.Text}</del>",
                DiffOperation.Added => $"<ins>{segment.Text}</ins>",
                _ => (FormattableString)$"{segment.Text}",
            });
        }

        page.Add($"</p>");
    }
}
