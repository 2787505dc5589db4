using System.Diagnostics;
using System.Diagnostics.Metrics;
using Aggregator.Extraction;
using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>What the flow measures: items that feeds held, pages that were read for them, articles that came of it.</summary>
public sealed class IngestionMetrics
{
    private readonly Counter<long> _items;
    private readonly Counter<long> _pages;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _texts;

    /// <summary>Makes the instruments.</summary>
    public IngestionMetrics(Meter meter)
    {
        _items = meter.CreateCounter<long>("aggregator.items", "{item}", "Items of the feeds that came, by whether they said something new.");
        _pages = meter.CreateCounter<long>("aggregator.pages", "{page}", "Tries at the pages behind items, by what they gave.");
        _articles = meter.CreateCounter<long>("aggregator.articles", "{article}", "What the writer made of the items, by outcome.");
        _texts = meter.CreateCounter<long>("aggregator.texts", "{text}", "Texts for which a page was asked, by whose was taken and why.");

        // A counter that first appears with what it has counted has not grown in the eyes of Prometheus: all begin at nothing.
        Selected(0, 0);
        _pages.Add(0, new KeyValuePair<string, object?>("result", "read"));
        _texts.Add(0, new TagList { { "from", "page" }, { "reason", TextReason.PageFuller } });
        Placed(default);
        Add("entered_late", 0);
    }

    internal void Selected(int news, int known)
    {
        _items.Add(news, new KeyValuePair<string, object?>("result", "new_or_changed"));
        _items.Add(known, new KeyValuePair<string, object?>("result", "unchanged"));
    }

    internal void Tried(PageOutcome outcome)
    {
        switch (outcome)
        {
            case PageOutcome.Read:
                _pages.Add(1, new KeyValuePair<string, object?>("result", "read"));
                break;
            case PageOutcome.Postponed postponed:
                _pages.Add(1, TagsOf("postponed", postponed.Error));
                break;
            case PageOutcome.Unreadable unreadable:
                _pages.Add(1, TagsOf("unreadable", unreadable.Error, unreadable.SoftFailure));
                break;
        }
    }

    internal void Placed(SliceReport made)
    {
        Add("new", made.New);
        Add("copy", made.Copies);
        Add("new_version", made.Updated);
        Add("unchanged", made.Unchanged);
        Add("postponed", made.Postponed);
    }

    internal void Chosen(TextOrigin origin) =>
        _texts.Add(1, new TagList { { "from", origin.IsPage ? "page" : "feed" }, { "reason", origin.Reason } });

    /// <summary>An article that had waited for its page has entered.</summary>
    internal void EnteredLate() => Add("entered_late", 1);

    private void Add(string result, int articles) => _articles.Add(articles, new KeyValuePair<string, object?>("result", result));

    private static TagList TagsOf(string result, FetchError error, SoftFailure? failure = null)
    {
        var tags = new TagList { { "result", result }, { "error.type", FetchErrorName.Of(error) } };
        if (failure is { } kind)
        {
            tags.Add("soft_failure", SoftFailureName.Of(kind));
        }

        return tags;
    }
}
