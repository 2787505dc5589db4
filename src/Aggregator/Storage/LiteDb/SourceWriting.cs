using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Watching;

namespace Aggregator.Storage.LiteDb;

/// <summary>What is written about sources.</summary>
internal sealed class SourceWriting(StoreTransaction transaction)
{
    // One that moves more often is sent around, and nobody adds its oldest address again.
    private const int MostFormerUrls = 10;

    public SourceAdded Add(Uri url, SourceSettings settings)
    {
        if (transaction.FindSource(url) is { } known)
        {
            return new SourceAdded(known, IsNew: false);
        }

        transaction.Figures = transaction.Figures with { LastSource = transaction.Figures.LastSource + 1 };
        var source = new Source(new SourceId(transaction.Figures.LastSource), url, settings, new SourceState { NextFetch = DateTimeOffset.MinValue });
        transaction.SaveSource(source);
        return new SourceAdded(source, IsNew: true);
    }

    public Source? Change(SourceId id, Func<SourceSettings, SourceSettings> change)
    {
        if (transaction.FindSource(id) is not { } source)
        {
            return null;
        }

        var changed = source with { Settings = change(source.Settings) };
        if (source.Settings.IsPaused && !changed.Settings.IsPaused)
        {
            changed = changed with { State = changed.State with { NextFetch = DateTimeOffset.MinValue, NextFetchReason = "resumed" } };
        }
        else if (!source.Settings.IsPaused && changed.Settings.IsPaused)
        {
            var reason = source.State.Error is FetchError.Gone ? "paused, since it is gone for good (410)" : "paused";
            changed = changed with { State = changed.State with { NextFetchReason = reason } };
        }
        else if (source.Settings.Every != changed.Settings.Every)
        {
            // The fetch that was planned by the old interval may be hours away.
            changed = changed with { State = changed.State with { NextFetch = DateTimeOffset.MinValue, NextFetchReason = "its interval was changed" } };
        }

        transaction.SaveSource(changed);
        return changed;
    }

    public SourceMoved? Move(SourceId id, Uri url)
    {
        if (transaction.FindSource(id) is not { } source)
        {
            return null;
        }

        if (transaction.FindSource(url) is { } other && other.Id != id)
        {
            return new SourceMoved(source, other.Id);
        }

        var former = source.State.FormerUrls.Where(known => known.Url != url).TakeLast(MostFormerUrls - 1).Append(new FormerUrl(source.Url, transaction.Now));
        var moved = source with { Url = url, State = source.State with { FormerUrls = [.. former] } };
        transaction.SaveItems(moved);   // in the middle of a fetch: the claim stays
        return new SourceMoved(moved, null);
    }

    public int Retry(FetchError error, string reason, IReadOnlyList<Source> sources)
    {
        var failed = sources.Select(source => transaction.FindSource(source.Id)).OfType<Source>()
            .Where(source => source.State.Error == error && !source.Settings.IsPaused && source.State.NextFetch > transaction.Now).ToList();
        foreach (var source in failed)
        {
            transaction.SaveSource(source with { State = source.State with { NextFetch = DateTimeOffset.MinValue, NextFetchReason = reason } });
        }

        return failed.Count;
    }

    /// <summary>Stores a slice. Of a source that was removed while it was fetched nothing is stored.</summary>
    public SliceReport Commit(FetchSlice slice, IReadOnlyList<PreparedDraft> drafts)
    {
        if (transaction.FindSource(slice.Source) is not { } source)
        {
            return default;
        }

        var report = StoreAll(drafts);
        var stored = source.State.Items + report.New + report.Copies;
        if (slice.Completion is { } completion)
        {
            transaction.SaveSource(source with { State = completion.State with { Items = stored } });
            if (completion.ItemHashes is { } hashes)
            {
                KnownItems.Add(transaction.Tables, slice.Source, hashes);
            }
        }
        else if (stored != source.State.Items)
        {
            transaction.SaveItems(source with { State = source.State with { Items = stored } });
        }

        return report;
    }

    public bool Remove(SourceId id, bool purge)
    {
        if (transaction.FindSource(id) is null)
        {
            return false;
        }

        new PagePlacing(transaction).EndAll(id, drops: purge);
        if (purge)
        {
            new SourcePurge(transaction).Run(id);
        }

        transaction.RemoveSource(id);
        return true;
    }

    private SliceReport StoreAll(IReadOnlyList<PreparedDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return default;
        }

        var placing = new DraftPlacing(transaction);
        var pages = new PagePlacing(transaction);
        var report = default(SliceReport);
        foreach (var draft in drafts)
        {
            if (draft.Draft.Page == PageState.Postponed)
            {
                report += draft.Draft.EntersBeforePage ? pages.EnterBefore(draft) : pages.Postpone(draft);
                continue;
            }

            report += placing.Place(draft).Report;
            pages.Forget(draft.ItemKey);
        }

        return report;
    }
}
