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

        var ordered = sources.OrderByDescending(source => source.Health is SourceHealth.Error).ToList();
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
            SourceHealth.Paused => "paused",
            SourceHealth.Error => $"{PageFrame.Count(source.State.Failures, "failure", "failures in a row")}: {source.State.Message}",
            _ when source.State.LastFetch is null => "not polled yet",
            _ when source.State.Repairs.Count > 0 => $"mended: {source.State.Repairs[0]}",
            _ => null,
        };
        if (words is not null)
        {
            page.Add($"""<br><span class="{(source.Health is SourceHealth.Error ? "trouble" : "meta")}">{words}</span>""");
        }
    }
}
