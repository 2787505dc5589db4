namespace Aggregator.Service.Endpoints;

/// <summary>How the sources do, on the start page: the ones in trouble first.</summary>
internal static class SourceHealthList
{
    private const int Shown = 12;
    private const int ShownAtMost = 500;

    /// <summary>Adds them.</summary>
    public static void Add(HtmlWriter page, IReadOnlyList<Source> sources, DateTimeOffset now)
    {
        page.Add($"""<section aria-labelledby="sources"><h2 id="sources">Sources</h2>""");
        if (sources.Count == 0)
        {
            page.Add($"<p>None yet. Subscribe to the first: <code>aggregator sources add URL</code></p>");
        }

        page.Add($"""<p class="meta">What happens to their health is a feed, too: <a href="/feeds/health.atom">Atom</a>, <a href="/feeds/health.rss">RSS</a>, <a href="/feeds/health.json">JSON</a>.</p>""");
        var ordered = sources.OrderByDescending(source => source.IsUnwell).ToList();
        AddList(page, ordered.Take(Shown), now);
        if (ordered.Count > Shown)
        {
            page.Add($"<details><summary>{ordered.Count - Shown} more</summary>");
            AddList(page, ordered.Skip(Shown).Take(ShownAtMost), now);
            page.Add($"</details>");
        }

        page.Add($"</section>");
    }

    private static void AddList(HtmlWriter page, IEnumerable<Source> sources, DateTimeOffset now)
    {
        page.Add($"""<ul class="sources">""");
        foreach (var source in sources)
        {
            page.Add($"""<li class="{SnakeCase.Of(source.Health)}"><a href="/?q={Uri.EscapeDataString($"source:{source.Id}")}">{source.Title}</a>""")
                .Add($"""<span class="meta">""");
            AddWords(page, source, now);
            page.Add($"</span></li>").AddClean("\n");
        }

        page.Add($"</ul>");
    }

    private static void AddWords(HtmlWriter page, Source source, DateTimeOffset now)
    {
        page.Add($"{PageFrame.Count(source.State.Items, "item", "items")}");
        if (source.State.LastSuccess is { } success)
        {
            page.Add($", read ").AddTime(success, now);
        }

        var words = source.Health switch
        {
            SourceHealth.Paused when !source.IsUnwell => "paused",
            SourceHealth.Error when source.State.Flags.All(flag => !flag.IsTrouble) => $"{PageFrame.Count(source.State.Failures, "failure", "failures in a row")}: {source.State.Message}",
            _ when source.State.LastFetch is null => "not polled yet",
            _ => source.State.Flags is [var first, ..] ? first.Message : null,
        };
        if (words is not null)
        {
            page.Add($"""<br><span class="{(source.IsUnwell ? "trouble" : "meta")}">{words}</span>""");
        }
    }
}
